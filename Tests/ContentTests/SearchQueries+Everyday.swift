import Wording

extension SearchQuery {
    /// In the words of everyday trouble, which the fact sheets mostly do not have. Graded from the fact sheets before any
    /// search was made.
    static let everyday = [
        SearchQuery(
            .bg, "хората нямат доверие как харчим парите на общината",
            answers: ["hr-bjelovar-every-invoice", "cz-cityvizor", "hr-zagreb-transparency-ebudget"],
            helps: ["hr-rijeka-open-city", "hr-pazin-participatory-budget", "it-sicily-participatory-share"]),
        SearchQuery(
            .bg, "на село няма автобус до лекаря",
            answers: [
                "lv-vidzeme-transport-on-demand", "es-castilla-leon-demand-transport",
                "si-prostofer-sopotniki-rides", "ee-saaremaa-on-demand-bus",
            ],
            helps: [
                "pt-medio-tejo-transport", "cz-moravska-trebova-on-demand-bus",
                "fr-rezo-pouce-organised-hitchhiking", "dk-middelfart-ride-sharing",
            ]),
        SearchQuery(
            .bg, "бабите не могат да ползват смартфон",
            answers: [
                "de-rlp-digital-ambassadors", "bg-dari-chas-seniors", "hr-split-dalmatia-e-pensioner",
                "si-mobile-heroes-simbioza", "sk-digital-seniors",
            ],
            helps: [
                "fi-suodenniemi-digi-hub", "at-digital-everywhere-workshops", "pl-digital-lighthouse-keepers",
                "pt-montalegre-eu-sou-digital",
            ]),
        SearchQuery(
            .bg, "няма кой да поддържа компютрите в общината",
            answers: [
                "it-valle-savio-union-ict", "lu-sigi-shared-it", "si-joint-municipal-administrations",
                "be-wallonia-imio",
            ],
            helps: [
                "no-nordland-diginordland", "cz-vysocina-shared-it", "hu-municipal-asp",
                "sk-dcom-municipal-data-centre",
            ]),
        SearchQuery(
            .bg, "младите напускат града, няма работа",
            answers: [
                "pt-fundao-innovation-plan", "ie-skibbereen-ludgate", "es-catalonia-cowocat-rural",
                "de-wittenberge-summer-of-pioneers",
            ],
            helps: ["fr-arvieu-village-councils", "de-zwoenitz-smart-small-town", "ie-dingle-peninsula-2030"]),
        SearchQuery(
            .bg, "течове по водопровода и отдалечено отчитане",
            answers: ["at-neuhaus-smart-water", "es-small-town-water-meters"],
            helps: ["es-castilla-leon-smart-rural"]),
        SearchQuery(
            .bg, "сметките за ток на училищата са високи",
            answers: [
                "cz-litomerice-energy-data", "hr-krizevci-citizen-solar", "es-crevillent-energy-community",
            ], helps: ["sk-hlohovec-open-town", "ee-tartu-smartencity-homes", "at-stanz-shaping-together"]),
        SearchQuery(
            .bg, "деца и младежи предлагат проекти за общината",
            answers: [
                "ro-cluj-comon-youth-budget", "is-reykjavik-better-reykjavik",
                "fi-tuusula-participatory-budget",
            ], helps: ["pl-gdansk-civic-budget", "pl-map-based-plan-consultation"]),
        SearchQuery(
            .bg, "мнение на жителите за нов парк върху карта",
            answers: ["cz-emotional-maps", "de-hamburg-dipas"],
            helps: ["pl-map-based-plan-consultation", "de-berlin-meinberlin"]),
        SearchQuery(
            .bg, "опашки пред гишетата за удостоверения",
            answers: [
                "bg-radomir-shared-eservices", "ro-oradea-online-planning", "ee-tartu-spoku-shared-eservices",
                "ro-ciugud-smart-village",
            ], helps: ["sk-bratislava-konto", "pt-espaco-cidadao", "fr-france-services"]),
        SearchQuery(
            .bg, "музеят няма пари да дигитализира колекцията",
            answers: ["pl-malopolska-virtual-museums", "ie-ican-community-archives"],
            helps: ["gr-veria-library", "fr-brocas-village-open-data"]),
        SearchQuery(
            .bg, "служителите отварят фишинг имейли",
            answers: [
                "be-flanders-cybersafe-municipalities", "ro-municipal-cyber-lessons",
                "pl-cybersecure-local-government",
            ], helps: ["no-kommune-csirt", "es-local-cyber-security-centre"]),
        SearchQuery(
            .bg, "kak da zashtitim obshtinata ot hakeri",
            answers: [
                "no-kommune-csirt", "es-local-cyber-security-centre", "be-flanders-cybersafe-municipalities",
                "pl-cybersecure-local-government",
            ],
            helps: [
                "ro-municipal-cyber-lessons", "se-kalix-ransomware-recovery",
                "de-anhalt-bitterfeld-cyber-recovery",
            ]),
        SearchQuery(
            .bg, "internet v malki sela bez operator",
            answers: [
                "gr-sarantaporo-community-network", "es-guifi-net", "se-bracke-village-fibre",
                "de-nordfriesland-citizen-fibre",
            ], helps: ["at-lower-austria-fibre-model", "lt-rain-rural-broadband", "hr-krk-island-fibre"]),
        SearchQuery(
            .bg, "информиране на жителите за спряна вода и затворени пътища",
            answers: [
                "fr-panneaupocket-village-alerts", "cz-munipolis-mobile-broadcast",
                "de-bad-belzig-smart-village-app",
            ], helps: ["de-rlp-digitale-doerfer", "bg-burgas-smart-platform"]),
        SearchQuery(
            .bg, "измерване на праховите частици от печките през зимата",
            answers: ["pl-zielonki-air-sensors", "bg-airbg-sofia-sensors"],
            helps: ["be-flanders-curieuzeneuzen"]),
        SearchQuery(
            .bg, "дигитален асистент отговаря на въпроси на родители",
            answers: [
                "bg-sofia-kindergarten-chatbot", "cz-mokra-horakov-chatbot",
                "nl-gem-mai-municipal-assistants",
            ], helps: ["se-sundsvall-eneo-ai-platform", "mt-servizz-gov"]),
        SearchQuery(
            .bg, "оценка на удовлетвореността от услугите",
            answers: ["bg-kazva-qr-feedback", "ee-minuomavalitsus-service-dashboard"],
            helps: ["es-catalonia-aoc-ai-feedback", "nl-signalen"]),
        SearchQuery(
            .bg, "кой отговаря за изпълнението на дигиталната стратегия",
            answers: ["bg-sofia-digital-strategy", "cz-ostrava-fajnova", "de-zwoenitz-smart-small-town"],
            helps: [
                "de-guetersloh-digital-agenda", "it-emilia-romagna-local-digital-agendas",
                "it-valle-savio-union-ict",
            ]),
        SearchQuery(
            .bg, "участие на хора без достъп до интренет",
            answers: [
                "cz-suchdol-paper-participatory-budget", "fi-helsinki-omastadi",
                "hu-budapest-community-budget", "fi-tuusula-participatory-budget",
                "it-bologna-participatory-budget",
            ],
            helps: [
                "pl-gdansk-civic-budget", "si-sevnica-sms-vote", "pt-cascais-participatory-budget",
                "bg-haskovo-village-citizen-budgets",
            ]),
        SearchQuery(
            .en, "no doctor nearby remote examination",
            answers: ["fr-le-favril-telehealth-booth", "ro-rural-telemedicine"],
            helps: ["gr-islands-telemedicine", "dk-north-telecare"]),
        SearchQuery(
            .en, "villages emptying, attract remote workers",
            answers: [
                "de-wittenberge-summer-of-pioneers", "es-catalonia-cowocat-rural", "ie-skibbereen-ludgate",
            ],
            helps: ["fr-arvieu-village-councils", "se-sodra-aby-village-office", "pt-fundao-innovation-plan"]),
        SearchQuery(
            .en, "students with no university in town",
            answers: ["fr-connected-campuses", "pl-malopolska-educational-cloud"],
            helps: ["cz-virtual-university-third-age"]),
        SearchQuery(
            .en, "nobody comes to public meetings about plans",
            answers: ["be-wallonia-rural-participation-platform", "de-hamburg-dipas", "cz-emotional-maps"],
            helps: ["pl-map-based-plan-consultation", "de-berlin-meinberlin"]),
        SearchQuery(
            .en, "open data portal we cannot afford alone",
            answers: ["es-catalonia-open-data-common", "fr-brittany-megalis", "dk-open-data-dk"],
            helps: ["fr-brocas-village-open-data", "it-trentino-comunweb", "sk-hlohovec-open-town"]),
        SearchQuery(
            .en, "vote by phone message without internet",
            answers: ["si-sevnica-sms-vote", "pt-cascais-participatory-budget"],
            helps: ["lt-silale-sms-vote", "cz-suchdol-paper-participatory-budget"]),
        SearchQuery(
            .en, "fall at home alarm for grandparents",
            answers: ["hu-gondosora", "pl-malopolska-tele-aniol", "es-barcelona-province-telecare"],
            helps: ["bg-northwest-teleassistance", "ie-meath-agewell"]),
        SearchQuery(
            .en, "citizens complain about broken lamps and rubbish dumps",
            answers: ["sk-odkaz-pre-starostu", "nl-signalen", "bg-sofia-call-centre"],
            helps: [
                "gr-trikala-smart-city", "cz-munipolis-mobile-broadcast", "de-bad-belzig-smart-village-app",
            ]),
        SearchQuery(
            .en, "shops closing support buying locally",
            answers: ["cz-kyjov-corrency", "de-zwoenitz-smart-small-town"],
            helps: ["at-stanz-shaping-together", "ie-skibbereen-ludgate"]),
        SearchQuery(
            .en, "which algorithms does the council use",
            answers: ["nl-amsterdam-algorithm-register", "fi-helsinki-ai-register"],
            helps: ["es-barcelona-ai-protocol", "se-trelleborg-automated-benefits"]),
        SearchQuery(
            .en, "solar on school roofs paid by neighbours",
            answers: ["hr-krizevci-citizen-solar", "es-crevillent-energy-community"],
            helps: ["at-stanz-shaping-together", "ie-dingle-peninsula-2030"]),
        SearchQuery(
            .en, "cheap sensors LoRaWAN for small municipality",
            answers: ["at-neuhaus-smart-water", "de-herrenberg-smart-town", "es-castilla-leon-smart-rural"],
            helps: ["se-veberod-smart-village", "lv-jelgava-county-weather-stations"]),
        SearchQuery(
            .en, "one ticket for buses in several towns", answers: ["lt-taurage-regional-eticket"],
            helps: ["pt-medio-tejo-transport"]),
        SearchQuery(
            .en, "coding and robotics for school children",
            answers: ["pt-fundao-innovation-plan", "gr-trikala-smart-city"],
            helps: ["gr-veria-library", "ro-ciugud-smart-village"]),
        SearchQuery(
            .en, "vendor lock-in, owning our software together",
            answers: [
                "dk-os2-open-source-community", "be-wallonia-imio", "it-trentino-comunweb",
                "de-bad-belzig-smart-village-app",
            ], helps: ["se-vasternorrland-open-eplatform", "nl-signalen", "cz-prague-golemio"]),
        SearchQuery(
            .en, "librarians help with tax forms online",
            answers: [
                "nl-library-digital-government-points", "lv-aluksne-library-service-centres",
                "ro-biblionet-farmers", "pt-espaco-cidadao",
            ], helps: ["fr-france-services", "se-motala-digidelcenter", "it-digitale-facile"]),
        SearchQuery(
            .en, "tourist information app for a small place",
            answers: ["pt-beja-aldeagar", "cy-paphos-chania-lesvos-apps", "bg-vratsa-digiparks"],
            helps: ["bg-burgas-smart-platform", "de-bad-belzig-smart-village-app"]),
        SearchQuery(
            .en, "citizens budjet in villages",
            answers: [
                "bg-haskovo-village-citizen-budgets", "lt-lazdijai-participatory-budget",
                "fr-gers-participatory-budget", "si-ajdovscina-moja-pobuda",
            ], helps: ["hr-pazin-participatory-budget", "bg-troyan-public-forum", "si-sevnica-sms-vote"]),
        SearchQuery(
            .en, "compare our services with other municipalities",
            answers: ["ee-minuomavalitsus-service-dashboard", "se-dimios-digital-maturity"],
            helps: ["it-emilia-romagna-local-digital-agendas", "bg-kazva-qr-feedback"]),
        SearchQuery(
            .en, "region pays and helps municipalities run participation",
            answers: [
                "it-emilia-romagna-participation-law", "es-barcelona-province-participa311",
                "it-sicily-participatory-share",
            ],
            helps: [
                "lv-geolatvija-participatory-budget-platform", "be-wallonia-rural-participation-platform",
            ]),
    ]
}
