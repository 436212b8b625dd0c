import Wording

extension SearchQuery {
    /// Named by their topic, as in a plan or a report. Graded from the fact sheets before any search was made.
    static let topical = [
        SearchQuery(
            .bg, "портал за електронни услуги, споделен от няколко общини",
            answers: [
                "ee-tartu-spoku-shared-eservices", "se-vasternorrland-open-eplatform", "es-catalonia-aoc",
                "sk-dcom-municipal-data-centre",
            ],
            helps: [
                "bg-radomir-shared-eservices", "it-trentino-comunweb", "hu-municipal-asp", "be-wallonia-imio",
            ]),
        SearchQuery(
            .bg, "обучение на общински служители по киберсигурност",
            answers: [
                "pl-cybersecure-local-government", "be-flanders-cybersafe-municipalities", "no-kommune-csirt",
            ], helps: ["ro-municipal-cyber-lessons", "es-local-cyber-security-centre"]),
        SearchQuery(
            .bg, "дистанционно обучение за ученици в малки градове",
            answers: ["pl-malopolska-educational-cloud", "fi-sami-distance-teaching"],
            helps: ["fr-connected-campuses"]),
        SearchQuery(
            .bg, "помощ за възрастни хора с електронни услуги",
            answers: [
                "nl-library-digital-government-points", "fi-suodenniemi-digi-hub", "pt-espaco-cidadao",
                "it-digitale-facile",
            ],
            helps: [
                "de-rlp-digital-ambassadors", "fr-france-services", "lv-aluksne-library-service-centres",
                "it-tuscany-health-shops",
            ]),
        SearchQuery(
            .bg, "онлайн обсъждане на устройствени планове",
            answers: ["pl-map-based-plan-consultation", "de-hamburg-dipas", "de-berlin-meinberlin"],
            helps: ["cz-emotional-maps", "be-wallonia-rural-participation-platform"]),
        SearchQuery(
            .bg, "достъп до лекар в отдалечени села",
            answers: ["fr-le-favril-telehealth-booth", "ro-rural-telemedicine", "gr-islands-telemedicine"],
            helps: ["it-tuscany-health-shops", "bg-northwest-teleassistance"]),
        SearchQuery(
            .bg, "измерване на дигиталната зрялост на общините",
            answers: ["se-dimios-digital-maturity", "ee-minuomavalitsus-service-dashboard"],
            helps: ["it-emilia-romagna-local-digital-agendas", "bg-sofia-digital-strategy"]),
        SearchQuery(
            .bg, "интернет за планински села, изграден от общността",
            answers: ["gr-sarantaporo-community-network", "es-guifi-net"],
            helps: ["it-reggio-emilia-coviolo-wireless", "se-bracke-village-fibre"]),
        SearchQuery(
            .bg, "пътуване по заявка за възрастни хора",
            answers: [
                "si-prostofer-sopotniki-rides", "lv-vidzeme-transport-on-demand", "ee-saaremaa-on-demand-bus",
            ],
            helps: [
                "es-castilla-leon-demand-transport", "pt-medio-tejo-transport",
                "cz-moravska-trebova-on-demand-bus",
            ]),
        SearchQuery(
            .bg, "бюджет на участието в селски район",
            answers: [
                "lt-lazdijai-participatory-budget", "fr-gers-participatory-budget",
                "bg-haskovo-village-citizen-budgets", "si-ajdovscina-moja-pobuda",
            ],
            helps: [
                "hr-pazin-participatory-budget", "si-sevnica-sms-vote", "lt-silale-sms-vote",
                "sk-trnava-region-participatory-budget",
            ]),
        SearchQuery(
            .bg, "пестене на вода с умни водомери",
            answers: ["es-small-town-water-meters", "at-neuhaus-smart-water"],
            helps: ["es-castilla-leon-smart-rural"]),
        SearchQuery(
            .bg, "място за работа от разстояние в малък град",
            answers: [
                "ie-skibbereen-ludgate", "es-catalonia-cowocat-rural", "de-wittenberge-summer-of-pioneers",
            ], helps: ["fr-arvieu-village-councils", "se-sodra-aby-village-office"]),
        SearchQuery(
            .bg, "мобилно приложение за сигнали от граждани",
            answers: ["sk-odkaz-pre-starostu", "bg-sofia-call-centre", "nl-signalen"],
            helps: [
                "de-bad-belzig-smart-village-app", "gr-trikala-smart-city", "cz-munipolis-mobile-broadcast",
            ]),
        SearchQuery(
            .bg, "дигитална библиотека и обучени библиотекари в селата",
            answers: [
                "bg-global-libraries", "pl-library-development-programme", "lt-connected-lithuania",
                "bg-digital-clubs-chitalishta",
            ], helps: ["gr-veria-library", "lv-aluksne-library-service-centres", "ro-biblionet-farmers"]),
        SearchQuery(
            .bg, "прозрачност на общинските договори и разходи",
            answers: ["hr-bjelovar-every-invoice", "cz-cityvizor", "hr-zagreb-transparency-ebudget"],
            helps: ["hr-rijeka-open-city", "fr-brittany-megalis"]),
        SearchQuery(
            .bg, "младежко участие в решенията на града",
            answers: [
                "ro-cluj-comon-youth-budget", "is-reykjavik-better-reykjavik", "bg-gabrovo-hackathon-komitet",
            ], helps: ["lu-dudelange-participation-lab", "fi-tuusula-participatory-budget"]),
        SearchQuery(
            .en, "shared e-services for small municipalities",
            answers: [
                "se-vasternorrland-open-eplatform", "sk-dcom-municipal-data-centre",
                "ee-tartu-spoku-shared-eservices", "es-catalonia-aoc",
            ],
            helps: [
                "hu-municipal-asp", "bg-radomir-shared-eservices", "it-trentino-comunweb", "be-wallonia-imio",
            ]),
        SearchQuery(
            .en, "open data for small municipalities",
            answers: ["es-catalonia-open-data-common", "fr-brittany-megalis", "fr-brocas-village-open-data"],
            helps: ["dk-open-data-dk", "sk-hlohovec-open-town", "it-trentino-comunweb"]),
        SearchQuery(
            .en, "digital strategy with citizen participation",
            answers: [
                "de-guetersloh-digital-agenda", "it-bassa-reggiana-community-lab",
                "it-imola-district-digital-agenda",
            ],
            helps: [
                "de-zwoenitz-smart-small-town", "it-emilia-romagna-local-digital-agendas",
                "bg-sofia-digital-strategy",
            ]),
        SearchQuery(
            .en, "renewable energy community in a village",
            answers: [
                "at-stanz-shaping-together", "es-crevillent-energy-community", "hr-krizevci-citizen-solar",
            ], helps: ["ie-dingle-peninsula-2030", "de-etteln-digital-village"]),
        SearchQuery(
            .en, "co-working space in a rural town",
            answers: ["es-catalonia-cowocat-rural", "ie-skibbereen-ludgate", "se-sodra-aby-village-office"],
            helps: ["fr-arvieu-village-councils", "de-wittenberge-summer-of-pioneers"]),
        SearchQuery(
            .en, "library digital help for seniors",
            answers: [
                "fi-suodenniemi-digi-hub", "se-motala-digidelcenter", "nl-library-digital-government-points",
                "cz-virtual-university-third-age",
            ],
            helps: [
                "lt-connected-lithuania", "lv-aluksne-library-service-centres",
                "it-emilia-romagna-pane-e-internet",
            ]),
        SearchQuery(
            .en, "air quality citizen science",
            answers: ["be-flanders-curieuzeneuzen", "bg-airbg-sofia-sensors"],
            helps: ["pl-zielonki-air-sensors"]),
        SearchQuery(
            .en, "ethics and transparency of AI in municipality",
            answers: ["es-barcelona-ai-protocol", "nl-amsterdam-algorithm-register"],
            helps: ["fi-helsinki-ai-register", "se-trelleborg-automated-benefits"]),
        SearchQuery(
            .en, "remote doctor consultation on islands",
            answers: ["gr-islands-telemedicine", "fr-le-favril-telehealth-booth"],
            helps: ["ro-rural-telemedicine"]),
        SearchQuery(
            .en, "virtual museum of local heritage",
            answers: ["pl-malopolska-virtual-museums", "ie-ican-community-archives"],
            helps: ["pt-beja-aldeagar", "bg-vratsa-digiparks"]),
        SearchQuery(
            .en, "joint cybersecurity centre for municipalities",
            answers: ["no-kommune-csirt", "es-local-cyber-security-centre"],
            helps: ["be-flanders-cybersafe-municipalities", "pl-cybersecure-local-government"]),
        SearchQuery(
            .en, "making the municipal budget understandable for residents",
            answers: ["cz-cityvizor", "hr-pazin-participatory-budget", "hr-bjelovar-every-invoice"],
            helps: ["hr-rijeka-open-city", "hr-zagreb-transparency-ebudget"]),
        SearchQuery(
            .en, "digital participation of young people",
            answers: [
                "ro-cluj-comon-youth-budget", "is-reykjavik-better-reykjavik", "bg-gabrovo-hackathon-komitet",
            ], helps: ["pl-map-based-plan-consultation", "be-wallonia-rural-participation-platform"]),
        SearchQuery(
            .en, "digitalisation of building permits",
            answers: ["ro-oradea-online-planning", "be-wallonia-imio"],
            helps: ["ee-tartu-spoku-shared-eservices"]),
        SearchQuery(
            .en, "smart lighting and parking sensors",
            answers: ["gr-trikala-smart-city", "sk-hlohovec-open-town", "ro-alba-iulia-smart-city"],
            helps: ["bg-burgas-smart-platform", "es-castilla-leon-smart-rural"]),
        SearchQuery(
            .en, "mobile classroom for digital skills", answers: ["si-mobile-heroes-simbioza"],
            helps: ["at-digital-everywhere-workshops"]),
        SearchQuery(
            .bg, "културно наследство на селата онлайн",
            answers: ["ie-ican-community-archives", "pt-beja-aldeagar", "pl-malopolska-virtual-museums"],
            helps: ["fr-brocas-village-open-data", "gr-veria-library"]),
        SearchQuery(
            .bg, "единен център за сигнали и обслужване на граждани",
            answers: ["bg-sofia-call-centre", "mt-servizz-gov", "sk-odkaz-pre-starostu"],
            helps: ["nl-signalen", "gr-trikala-smart-city"]),
        SearchQuery(
            .bg, "грижа от разстояние за хора с хронични болести",
            answers: ["dk-north-telecare", "bg-northwest-teleassistance", "dk-viborg-screen-visits"],
            helps: ["pl-malopolska-tele-aniol", "es-barcelona-province-telecare", "ro-rural-telemedicine"]),
        SearchQuery(
            .bg, "оптична мрежа в общински ръце",
            answers: [
                "at-lower-austria-fibre-model", "hr-krk-island-fibre", "de-nordfriesland-citizen-fibre",
            ], helps: ["se-bracke-village-fibre", "lt-rain-rural-broadband", "cz-vysocina-shared-it"]),
        SearchQuery(
            .bg, "предпазване на малки общини от кибератаки",
            answers: [
                "be-flanders-cybersafe-municipalities", "no-kommune-csirt", "es-local-cyber-security-centre",
            ],
            helps: [
                "pl-cybersecure-local-government", "ro-municipal-cyber-lessons",
                "se-kalix-ransomware-recovery",
            ]),
        SearchQuery(
            .bg, "участие на жителите в планирането на града",
            answers: ["de-hamburg-dipas", "cz-emotional-maps", "pl-map-based-plan-consultation"],
            helps: ["de-berlin-meinberlin", "cz-ostrava-fajnova"]),
        SearchQuery(
            .bg, "изкуствен интелект за обслужване на граждани",
            answers: [
                "nl-gem-mai-municipal-assistants", "cz-mokra-horakov-chatbot",
                "bg-sofia-kindergarten-chatbot",
            ], helps: ["se-sundsvall-eneo-ai-platform", "es-catalonia-aoc-ai-feedback", "mt-servizz-gov"]),
        SearchQuery(
            .bg, "измерване на качеството на общинските услуги",
            answers: ["ee-minuomavalitsus-service-dashboard", "bg-kazva-qr-feedback"],
            helps: ["es-catalonia-aoc-ai-feedback"]),
        SearchQuery(
            .bg, "гласуване за проекти в кварталите",
            answers: [
                "hu-szentendre-district-budget", "it-bologna-participatory-budget",
                "ee-tallinn-participatory-budget", "bg-sofia-citizen-budgets", "lv-riga-participatory-budget",
            ],
            helps: [
                "fi-helsinki-omastadi", "hr-pazin-participatory-budget", "pl-gdansk-civic-budget",
                "hr-zagreb-transparency-ebudget",
            ]),
        SearchQuery(
            .bg, "дигитални услуги за селски райони",
            answers: [
                "se-norrbotten-digiby", "de-rlp-digitale-doerfer", "lv-aluksne-library-service-centres",
            ], helps: ["fi-lapland-virtu-points", "fr-france-services", "de-bad-belzig-smart-village-app"]),
        SearchQuery(
            .en, "smart energy management of public buildings",
            answers: ["cz-litomerice-energy-data", "ee-tartu-smartencity-homes"],
            helps: ["sk-hlohovec-open-town", "gr-trikala-smart-city"]),
        SearchQuery(
            .en, "inter-municipal cooperation in IT",
            answers: [
                "it-valle-savio-union-ict", "lu-sigi-shared-it", "no-nordland-diginordland",
                "si-joint-municipal-administrations",
            ],
            helps: [
                "be-wallonia-imio", "cz-shared-service-centres", "cz-vysocina-shared-it",
                "dk-os2-open-source-community",
            ]),
        SearchQuery(
            .en, "citizen reporting app for public space",
            answers: ["sk-odkaz-pre-starostu", "nl-signalen", "bg-sofia-call-centre"],
            helps: [
                "gr-trikala-smart-city", "de-bad-belzig-smart-village-app", "cz-munipolis-mobile-broadcast",
            ]),
        SearchQuery(
            .en, "telehealth for older people in villages",
            answers: [
                "bg-northwest-teleassistance", "ro-rural-telemedicine", "dk-viborg-screen-visits",
                "pl-malopolska-tele-aniol",
            ], helps: ["fr-le-favril-telehealth-booth", "gr-islands-telemedicine", "it-tuscany-health-shops"]),
        SearchQuery(
            .en, "participation of offline residents in budget votes",
            answers: [
                "cz-suchdol-paper-participatory-budget", "fi-tuusula-participatory-budget",
                "hu-budapest-community-budget", "fi-helsinki-omastadi",
            ],
            helps: [
                "it-bologna-participatory-budget", "pl-gdansk-civic-budget", "si-sevnica-sms-vote",
                "pt-cascais-participatory-budget",
            ]),
        SearchQuery(
            .en, "city data platform",
            answers: ["cz-prague-golemio", "bg-burgas-smart-platform", "es-castilla-leon-smart-rural"],
            helps: ["dk-open-data-dk", "es-catalonia-open-data-common"]),
        SearchQuery(
            .en, "rural mobility without a car",
            answers: [
                "fr-rezo-pouce-organised-hitchhiking", "dk-middelfart-ride-sharing",
                "si-prostofer-sopotniki-rides", "lv-vidzeme-transport-on-demand",
            ],
            helps: [
                "pt-medio-tejo-transport", "es-castilla-leon-demand-transport", "ee-saaremaa-on-demand-bus",
            ]),
        SearchQuery(
            .en, "local digital agenda with indicators",
            answers: [
                "it-emilia-romagna-local-digital-agendas", "cz-ostrava-fajnova", "bg-sofia-digital-strategy",
            ],
            helps: [
                "se-dimios-digital-maturity", "de-guetersloh-digital-agenda",
                "it-imola-district-digital-agenda",
            ]),
        SearchQuery(
            .en, "smart water management", answers: ["at-neuhaus-smart-water", "es-small-town-water-meters"],
            helps: ["es-castilla-leon-smart-rural"]),
        SearchQuery(
            .en, "start-up centre and maker space in a small town",
            answers: ["de-zwoenitz-smart-small-town", "pt-fundao-innovation-plan", "ie-skibbereen-ludgate"],
            helps: ["gr-veria-library", "pt-penela-smart-village", "fr-arvieu-village-councils"]),
    ]
}
