import Catalog
import Strategy

extension Strategy.Stage {
    var text: DraftingText {
        switch self {
        case .draft: .statusDraft
        case .consultation: .statusConsultation
        case .adopted: .statusAdopted
        }
    }
}

extension Practice.Need {
    var text: DraftingText {
        switch self {
        case .staff: .needStaff
        case .connectivity: .needConnectivity
        case .platform: .needPlatform
        case .legalAct: .needLegalAct
        case .partner: .needPartner
        case .money: .needMoney
        }
    }
}

extension Framework.Force {
    var text: DraftingText {
        switch self {
        case .must: .forceMust
        case .should: .forceShould
        case .enables: .forceEnables
        }
    }
}
