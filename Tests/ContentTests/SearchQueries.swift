import Wording

/// What a strategist may type, with the practices that ought to come first.
struct SearchQuery: Sendable {
    var text: String
    var language: Language
    /// What finding a practice is worth: 3 where it answers the query, 2 where it helps, 1 where it touches it.
    var grades: [String: Double]

    init(
        _ language: Language, _ text: String, answers: [String] = [], helps: [String] = [],
        touches: [String] = []
    ) {
        (self.language, self.text) = (language, text)
        let graded = answers.map { ($0, 3.0) } + helps.map { ($0, 2.0) } + touches.map { ($0, 1.0) }
        grades = Dictionary(graded, uniquingKeysWith: max)
    }

    /// Graded by hand from the fact sheets. Some are typed in Latin letters and some with an error.
    static let first: [SearchQuery] = bulgarian + english
    static let plain: [SearchQuery] = first + topical
    static let all: [SearchQuery] = plain + everyday + plainTalk

    private static let bulgarian = [
        SearchQuery(
            .bg, "автобус по заявка за отдалечени села",
            answers: [
                "lv-vidzeme-transport-on-demand", "es-castilla-leon-demand-transport",
                "ee-saaremaa-on-demand-bus", "pt-medio-tejo-transport", "cz-moravska-trebova-on-demand-bus",
            ],
            helps: [
                "bg-sofia-innoair-on-demand", "dk-middelfart-ride-sharing", "si-prostofer-sopotniki-rides",
            ],
            touches: ["fr-rezo-pouce-organised-hitchhiking"]),
        SearchQuery(
            .bg, "безплатен интернет обучени библиотекари",
            answers: ["bg-global-libraries", "lt-connected-lithuania", "pl-library-development-programme"],
            helps: [
                "ro-biblionet-farmers", "gr-veria-library", "it-emilia-romagna-pane-e-internet",
                "se-motala-digidelcenter",
            ],
            touches: [
                "bg-digital-clubs-chitalishta", "fi-suodenniemi-digi-hub", "cz-virtual-university-third-age",
                "lv-aluksne-library-service-centres",
            ]),
        SearchQuery(
            .bg, "възрастен човек сам вкъщи, копче за помощ",
            answers: [
                "pl-malopolska-tele-aniol", "hu-gondosora", "es-barcelona-province-telecare",
                "bg-northwest-teleassistance",
            ],
            helps: ["dk-viborg-screen-visits", "ie-meath-agewell"],
            touches: ["dk-north-telecare"]),
        SearchQuery(
            .bg, "преглед при лекар от разстояние",
            answers: ["fr-le-favril-telehealth-booth", "gr-islands-telemedicine", "ro-rural-telemedicine"],
            helps: ["dk-north-telecare", "dk-viborg-screen-visits"],
            touches: ["fi-lapland-virtu-points", "it-tuscany-health-shops"]),
        SearchQuery(
            .bg, "отворени данни на общината",
            answers: [
                "es-catalonia-open-data-common", "dk-open-data-dk", "fr-brocas-village-open-data",
                "fr-brittany-megalis",
            ],
            helps: ["sk-hlohovec-open-town", "cz-prague-golemio"],
            touches: ["hr-bjelovar-every-invoice", "cz-cityvizor", "hr-rijeka-open-city"]),
        SearchQuery(
            .bg, "правила за алгоритми и изкуствен интелект в администрацията",
            answers: [
                "es-barcelona-ai-protocol", "nl-amsterdam-algorithm-register", "fi-helsinki-ai-register",
            ],
            helps: ["se-trelleborg-automated-benefits"],
            touches: [
                "se-sundsvall-eneo-ai-platform", "nl-gem-mai-municipal-assistants",
                "es-catalonia-aoc-ai-feedback",
            ]),
        SearchQuery(
            .bg, "пестене на енергия в общински сгради",
            answers: ["cz-litomerice-energy-data"],
            helps: ["ee-tartu-smartencity-homes", "gr-trikala-smart-city", "sk-hlohovec-open-town"],
            touches: [
                "hr-krizevci-citizen-solar", "es-crevillent-energy-community", "at-stanz-shaping-together",
                "ie-dingle-peninsula-2030",
            ]),
        SearchQuery(
            .bg, "енергийна общност със слънчеви панели",
            answers: [
                "es-crevillent-energy-community", "hr-krizevci-citizen-solar", "at-stanz-shaping-together",
            ],
            helps: ["ie-dingle-peninsula-2030", "de-etteln-digital-village"],
            touches: ["cz-litomerice-energy-data"]),
        SearchQuery(
            .bg, "младежки бюджет за идеи на ученици",
            answers: ["ro-cluj-comon-youth-budget"],
            helps: ["is-reykjavik-better-reykjavik", "lu-dudelange-participation-lab"],
            touches: ["at-vienna-climate-team", "bg-gabrovo-hackathon-komitet", "pl-gdansk-civic-budget"]),
        SearchQuery(
            .bg, "гласуване с есемес",
            answers: ["si-sevnica-sms-vote", "lt-silale-sms-vote", "pt-cascais-participatory-budget"]),
        SearchQuery(
            .bg, "хартиено гласуване за хора без интернет",
            answers: [
                "cz-suchdol-paper-participatory-budget", "fi-tuusula-participatory-budget",
                "hu-budapest-community-budget",
            ],
            helps: [
                "bg-haskovo-village-citizen-budgets", "pl-gdansk-civic-budget",
                "it-bologna-participatory-budget", "si-sevnica-sms-vote",
            ],
            touches: ["lt-lazdijai-participatory-budget", "hr-pazin-participatory-budget"]),
        SearchQuery(
            .bg, "работа от разстояние, споделен офис на село",
            answers: [
                "es-catalonia-cowocat-rural", "ie-skibbereen-ludgate", "se-sodra-aby-village-office",
                "fr-arvieu-village-councils", "de-wittenberge-summer-of-pioneers",
            ],
            helps: ["pt-fundao-innovation-plan"],
            touches: ["ie-dingle-peninsula-2030"]),
        SearchQuery(
            .bg, "културно наследство виртуален музей",
            answers: ["pl-malopolska-virtual-museums", "ie-ican-community-archives"],
            helps: ["pt-beja-aldeagar", "bg-vratsa-digiparks"],
            touches: ["fr-brocas-village-open-data"]),
        SearchQuery(
            .bg, "петиция до общинския съвет през интернет",
            answers: ["ee-rahvaalgatus-local-initiatives", "se-goteborg-eproposals"],
            helps: ["es-madrid-decide", "is-reykjavik-better-reykjavik"],
            touches: ["es-barcelona-decidim", "be-kortrijk-digital-referendum", "de-berlin-meinberlin"]),
        SearchQuery(
            .bg, "бележки по подробен устройствен план върху карта",
            answers: ["pl-map-based-plan-consultation", "de-hamburg-dipas"],
            helps: ["cz-emotional-maps", "ro-oradea-online-planning"],
            touches: ["de-berlin-meinberlin", "be-wallonia-rural-participation-platform"]),
        SearchQuery(
            .bg, "питейна вода загуби измерване",
            answers: ["at-neuhaus-smart-water", "es-small-town-water-meters"],
            helps: ["es-castilla-leon-smart-rural"],
            touches: ["se-veberod-smart-village", "de-herrenberg-smart-town"]),
        SearchQuery(
            .bg, "известяване на жителите при авария по телефона",
            answers: ["fr-panneaupocket-village-alerts", "cz-munipolis-mobile-broadcast"],
            helps: ["de-bad-belzig-smart-village-app", "de-rlp-digitale-doerfer"],
            touches: ["de-etteln-digital-village"]),
        SearchQuery(
            .bg, "плащане на местни данъци онлайн без каса",
            answers: ["ro-ciugud-smart-village"],
            helps: ["sk-bratislava-konto", "hu-municipal-asp", "bg-radomir-shared-eservices"],
            touches: ["ee-tartu-spoku-shared-eservices", "sk-dcom-municipal-data-centre"]),
        SearchQuery(
            .bg, "общ софтуер с отворен код, който няколко общини притежават заедно",
            answers: ["dk-os2-open-source-community", "be-wallonia-imio", "it-trentino-comunweb"],
            helps: [
                "de-bad-belzig-smart-village-app", "nl-signalen", "se-vasternorrland-open-eplatform",
                "se-sundsvall-eneo-ai-platform",
            ],
            touches: [
                "lu-sigi-shared-it", "hu-municipal-asp", "sk-dcom-municipal-data-centre",
                "cz-vysocina-shared-it",
            ]),
        SearchQuery(
            .bg, "стратегия за умно село",
            answers: ["hu-alsomocsolad-digital-village", "pt-penela-smart-village"],
            helps: [
                "de-etteln-digital-village", "ro-ciugud-smart-village", "de-zwoenitz-smart-small-town",
                "se-norrbotten-digiby",
            ],
            touches: ["se-veberod-smart-village", "de-rlp-digitale-doerfer"]),
        SearchQuery(
            .bg, "граждани по жребий решават",
            answers: ["at-vienna-climate-team"],
            helps: ["lu-dudelange-participation-lab", "sk-trnava-region-participatory-budget"],
            touches: ["it-sicily-participatory-share", "be-kortrijk-digital-referendum"]),
        SearchQuery(
            .bg, "местни магазини ваучер подкрепа за търговци",
            answers: ["cz-kyjov-corrency"],
            touches: ["de-zwoenitz-smart-small-town"]),
        SearchQuery(
            .bg, "chitalishte cifrovi umenia",
            answers: ["bg-digital-clubs-chitalishta"],
            helps: ["bg-global-libraries"],
            touches: ["bg-dari-chas-seniors", "lv-aluksne-library-service-centres"]),
        SearchQuery(
            .bg, "grajdanski biudjet po sela",
            answers: [
                "bg-haskovo-village-citizen-budgets", "lt-lazdijai-participatory-budget",
                "fr-gers-participatory-budget",
            ],
            helps: [
                "hr-pazin-participatory-budget", "si-ajdovscina-moja-pobuda", "bg-troyan-public-forum",
                "si-sevnica-sms-vote",
            ],
            touches: ["es-marchamalo-decide", "cz-suchdol-paper-participatory-budget", "lt-silale-sms-vote"]),
        SearchQuery(
            .bg, "elektronni uslugi za malki obshtini",
            answers: [
                "sk-dcom-municipal-data-centre", "se-vasternorrland-open-eplatform",
                "ee-tartu-spoku-shared-eservices", "es-catalonia-aoc",
            ],
            helps: [
                "bg-radomir-shared-eservices", "hu-municipal-asp", "it-trentino-comunweb",
                "cz-vysocina-shared-it",
            ],
            touches: [
                "pt-espaco-cidadao", "fr-france-services", "be-wallonia-imio", "cz-shared-service-centres",
            ]),
        SearchQuery(
            .bg, "kibersigurnost na obshtinata",
            answers: [
                "no-kommune-csirt", "es-local-cyber-security-centre", "be-flanders-cybersafe-municipalities",
                "pl-cybersecure-local-government",
            ],
            helps: [
                "ro-municipal-cyber-lessons", "se-kalix-ransomware-recovery",
                "de-anhalt-bitterfeld-cyber-recovery",
            ]),
        SearchQuery(
            .bg, "телемедецина за селата",
            answers: ["ro-rural-telemedicine", "gr-islands-telemedicine", "fr-le-favril-telehealth-booth"],
            helps: ["dk-north-telecare", "dk-viborg-screen-visits"],
            touches: ["it-tuscany-health-shops", "fi-lapland-virtu-points"]),
        SearchQuery(
            .bg, "изкуствен интелкт отговаря на гражданите",
            answers: [
                "nl-gem-mai-municipal-assistants", "cz-mokra-horakov-chatbot",
                "se-sundsvall-eneo-ai-platform",
            ],
            helps: ["bg-sofia-kindergarten-chatbot", "mt-servizz-gov"],
            touches: ["es-catalonia-aoc-ai-feedback"]),
        SearchQuery(
            .bg, "дигитализация на общинската администрация без човек по ИТ",
            answers: [
                "cz-shared-service-centres", "no-nordland-diginordland", "it-valle-savio-union-ict",
                "si-joint-municipal-administrations",
            ],
            helps: [
                "lu-sigi-shared-it", "be-wallonia-imio", "hu-municipal-asp", "sk-dcom-municipal-data-centre",
            ],
            touches: ["cz-vysocina-shared-it", "se-dimios-digital-maturity"]),
    ]

    private static let english = [
        SearchQuery(
            .en, "older people learning to use a tablet",
            answers: [
                "sk-digital-seniors", "bg-dari-chas-seniors", "hr-split-dalmatia-e-pensioner",
                "si-mobile-heroes-simbioza",
            ],
            helps: [
                "pl-digital-lighthouse-keepers", "fi-suodenniemi-digi-hub", "de-rlp-digital-ambassadors",
                "at-digital-everywhere-workshops",
            ],
            touches: [
                "cz-virtual-university-third-age", "bg-digital-clubs-chitalishta",
                "pt-montalegre-eu-sou-digital",
            ]),
        SearchQuery(
            .en, "help desk for online government services in a library",
            answers: ["nl-library-digital-government-points", "lv-aluksne-library-service-centres"],
            helps: [
                "pt-espaco-cidadao", "fr-france-services", "it-digitale-facile", "fi-suodenniemi-digi-hub",
            ],
            touches: ["se-motala-digidelcenter", "ro-biblionet-farmers", "it-emilia-romagna-pane-e-internet"]),
        SearchQuery(
            .en, "cyber attack on a town hall what to learn",
            answers: [
                "se-kalix-ransomware-recovery", "de-anhalt-bitterfeld-cyber-recovery",
                "ro-municipal-cyber-lessons",
            ],
            helps: ["be-flanders-cybersafe-municipalities", "no-kommune-csirt"],
            touches: ["es-local-cyber-security-centre", "pl-cybersecure-local-government"]),
        SearchQuery(
            .en, "reporting potholes and broken street lights",
            answers: ["nl-signalen", "sk-odkaz-pre-starostu", "bg-sofia-call-centre"],
            helps: ["gr-trikala-smart-city"],
            touches: ["bg-kazva-qr-feedback", "cz-munipolis-mobile-broadcast"]),
        SearchQuery(
            .en, "open source participation platform",
            answers: [
                "es-barcelona-decidim", "es-madrid-decide", "nl-groningen-stem-van-groningen",
                "es-barcelona-province-participa311",
            ],
            helps: ["de-hamburg-dipas", "de-berlin-meinberlin", "fi-helsinki-omastadi"],
            touches: ["be-wallonia-rural-participation-platform", "gr-athens-synathina"]),
        SearchQuery(
            .en, "measuring digital maturity of municipalities",
            answers: ["se-dimios-digital-maturity"],
            helps: ["ee-minuomavalitsus-service-dashboard", "it-emilia-romagna-local-digital-agendas"],
            touches: ["cz-ostrava-fajnova"]),
        SearchQuery(
            .en, "noise and traffic counting by residents",
            answers: ["be-leuven-telraam"],
            helps: ["be-flanders-curieuzeneuzen", "bg-airbg-sofia-sensors"],
            touches: ["cz-emotional-maps", "pl-zielonki-air-sensors"]),
        SearchQuery(
            .en, "digital twin of a town",
            answers: ["bg-sofia-digital-twin", "de-herrenberg-smart-town", "se-veberod-smart-village"],
            touches: ["bg-burgas-smart-platform"]),
        SearchQuery(
            .en, "shared it office of neighbouring municipalities",
            answers: [
                "it-valle-savio-union-ict", "lu-sigi-shared-it", "si-joint-municipal-administrations",
                "cz-shared-service-centres",
            ],
            helps: ["no-nordland-diginordland", "cz-vysocina-shared-it", "be-wallonia-imio"],
            touches: ["dk-os2-open-source-community", "hu-municipal-asp"]),
        SearchQuery(
            .en, "schools in small towns distance lessons",
            answers: ["pl-malopolska-educational-cloud", "fi-sami-distance-teaching"],
            helps: ["fr-connected-campuses"],
            touches: ["pt-fundao-innovation-plan", "cz-virtual-university-third-age"]),
        SearchQuery(
            .en, "ride sharing and hitchhiking in villages",
            answers: ["dk-middelfart-ride-sharing", "fr-rezo-pouce-organised-hitchhiking"],
            helps: ["si-prostofer-sopotniki-rides", "pt-medio-tejo-transport"],
            touches: ["es-castilla-leon-demand-transport", "lv-vidzeme-transport-on-demand"]),
        SearchQuery(
            .en, "budget transparency invoices",
            answers: ["hr-bjelovar-every-invoice", "cz-cityvizor"],
            helps: ["hr-zagreb-transparency-ebudget", "hr-rijeka-open-city"]),
        SearchQuery(
            .en, "volunteers teach digital skils",
            answers: [
                "bg-dari-chas-seniors", "de-rlp-digital-ambassadors", "pl-digital-lighthouse-keepers",
                "pt-montalegre-eu-sou-digital",
            ],
            helps: ["si-mobile-heroes-simbioza"],
            touches: ["sk-digital-seniors", "fi-suodenniemi-digi-hub", "at-digital-everywhere-workshops"]),
        SearchQuery(
            .en, "wireless network owned by the community",
            answers: ["gr-sarantaporo-community-network", "es-guifi-net"],
            helps: [
                "it-reggio-emilia-coviolo-wireless", "de-nordfriesland-citizen-fibre",
                "se-bracke-village-fibre",
            ],
            touches: ["de-etteln-digital-village", "hr-krk-island-fibre"]),
        SearchQuery(
            .en, "binding vote of residents threshold",
            answers: ["be-kortrijk-digital-referendum", "es-marchamalo-decide"],
            helps: ["se-goteborg-eproposals", "ee-rahvaalgatus-local-initiatives"],
            touches: ["it-sicily-participatory-share"]),
        SearchQuery(
            .en, "weather data for farmers",
            answers: ["lv-jelgava-county-weather-stations"],
            helps: ["ro-biblionet-farmers", "es-castilla-leon-smart-rural"]),
    ]
}
