/// What the clerk of a village answers on the short path, in one sitting and in their own words.
enum VillageAnswers {
    static let sheet = """
        format: 1
        guide: "pateka-guide"
        guideVersion: "1.4.0"
        municipality: "VID37"
        answers:
          adoption.channels: ["paper", "counter", "meeting"]
          adoption.consultationStart: "2027-03-01"
          adoption.decision: "Общинският съвет приема стратегията за 2027–2030 г. и възлага на кмета да отчита изпълнението всяка година."
          diagnosis.ranking: ["xdhxj99t9vsjd", "ckcqwc38zq842", "w2nrp22e8q2xf"]
          frame.summary: "Общината е малка и далече от Видин. Има една деловодна система и мрежа по кабел в центъра, а селата са с мобилен интернет."
          governance.board: "Кметът, секретарят и двама кметски наместници"
          governance.meets: "quarterly"
          governance.safeguards: ["privacy", "security", "accessibility", "open-formats"]
          indicators:
            - id: "znbp815fgew56"
              bank: "once-only-documents"
              title: "Документи, които гражданите вече не носят"
              objective: "zyyer8emd5pkd"
              unit: "% от изискваните документи"
              direction: "higher"
              baseline: 0
              target: 40
              owner: "Деловодителят"
              dataSource: "общината; ЗЕУ, чл. 2–4"
              rhythm: "yearly"
            - id: "enzmcv3zy10db"
              bank: "visits-saved"
              title: "Спестени посещения"
              objective: "srq3g49hvv078"
              unit: "посещения на година"
              direction: "higher"
              baseline: 5
              target: 60
              owner: "Секретарят на общината"
              dataSource: "общината (деловодна система, служебни справки)"
              rhythm: "yearly"
          mandate.endYear: 2030
          mandate.path: "core"
          mandate.politicalLead: "Кметът на общината"
          mandate.reason: "Кметството в Чупрене обслужва осем села с шестима души, а половината хора са над 65 години. За една бележка човек от Горни Лом губи цял ден с автобуса."
          mandate.startYear: 2027
          mandate.technicalLead: "Секретарят на общината"
          measures:
            - id: "km1ch3vxe1j52"
              title: "Бележки в селото"
              objective: ["zyyer8emd5pkd", "srq3g49hvv078"]
              description: "Кметският наместник подава заявлението вместо човека, а пощальонът носи готовата бележка."
              lead: "Секретарят на общината"
              start: "2027-05"
              end: "2028-12"
              oneOff: 6000
              yearly: 1200
            - id: "svfpwmfxt72a5"
              title: "Помощник с телефона"
              objective: ["zyyer8emd5pkd", "srq3g49hvv078"]
              description: "Библиотекарят помага по два часа на седмица в Чупрене и веднъж месечно във всяко село."
              lead: "Библиотекарят в Чупрене"
              start: "2027-06"
              end: "2030-12"
              oneOff: 2500
              yearly: 3600
            - id: "vd16c4q0nkbfc"
              title: "Копие на данните"
              objective: ["zyyer8emd5pkd", "srq3g49hvv078"]
              description: "Всяка вечер данните се копират на втори диск в друга сграда."
              lead: "Деловодителят"
              start: "2028-03"
              end: "2028-09"
              oneOff: 900
              yearly: 150
          needs.heard: "Хората искат бележките да идват при тях и някой да им помага с телефона."
          needs.helpPlaces: ["town-hall", "mayor-office"]
          objectives:
            - id: "zyyer8emd5pkd"
              title: "Бележката стига до селото"
              problems: ["xdhxj99t9vsjd", "w2nrp22e8q2xf"]
              byYear: 2029
            - id: "srq3g49hvv078"
              title: "Всеки има до кого да се обърне за помощ"
              problems: ["ckcqwc38zq842", "w2nrp22e8q2xf"]
              byYear: 2030
          participation.feedbackDays: 20
          participation.promise: "Всяко предложение се чете на глас на среща и получава отговор."
          problems:
            - id: "xdhxj99t9vsjd"
              title: "За всяка бележка се пътува до центъра"
              affected: "Жителите на осемте села"
              evidence: "120 пътувания на месец по билетите на автобуса за 2025 г."
              themes: ["governance", "services"]
            - id: "ckcqwc38zq842"
              title: "Възрастните не се справят сами с телефона"
              affected: "Възрастните хора"
              evidence: "Списък от срещата с 34 души, март 2026 г."
              themes: ["skills", "inclusion"]
            - id: "w2nrp22e8q2xf"
              title: "Данните се пазят само на един компютър"
              affected: "Служителите"
              evidence: "Регистър на грешките, 2025 г."
              themes: ["data", "security"]
          readiness.openness.participation: 2
          readiness.organisation.services: 1
          readiness.skills.staff: 1
          readiness.strategy.leadership: 2
          readiness.technology.security: 1
          risks:
            - id: "y6zg5bv335b3b"
              title: "Единственият човек, който знае системата, напуска"
              response: "Обучаваме двама души за всяка задача"
            - id: "a37tspkypccs0"
              title: "Парите закъсняват"
              response: "Започваме с най-евтината мярка"
          services:
            - id: "c6m2m9h2etvab"
              name: "Удостоверение за настоящ адрес"
              online: "none"
            - id: "8m2b0t2r3hgbf"
              name: "Данъчна оценка"
              online: "form"
            - id: "a0p6vgavbwzwa"
              name: "Скица на имот"
              online: "none"
          stakeholders:
            - id: "1kz1s80f9vcz7"
              name: "Пенсионерският клуб в Чупрене"
              channel: "Среща в клуба всеки вторник"
            - id: "stjh3tatd6zc8"
              name: "Читалището в Репляна"
              channel: "Обява на вратата и по телефона"
            - id: "h6147x5xpfkb3"
              name: "Собствениците на къщи за гости"
              channel: "Обаждане и писмо"
          systems:
            - id: "zzv9c3xayw7m7"
              name: "Деловодна система"
              yearlyCost: 1800
              dataOwner: "municipality"
          uses:
            - id: "f070w458wvjn7"
              practice: "fi-suodenniemi-digi-hub"
              measure: "km1ch3vxe1j52"
              lesson: "Пощальонът носи документа до човека и взема подписа му."
          vision.refuse: ["surveillance", "lock-in"]
          vision.statement: "През 2030 г. всеки в община Чупрене получава бележката си в своето село, на хартия или по телефона, и няма нужда да пътува."
        """
}
