import Wording

/// What the demonstration says.
enum DemoText: String, TextKey {
    case which = "demo.which"
    case resumed = "demo.resumed"
    case resumedChoosing = "demo.resumed-choosing"
    case helpDoes = "demo.help-does"
    case backDoes = "demo.back-does"
    case goDoes = "demo.go-does"
    case quitDoes = "demo.quit-does"
    case first = "demo.first"
    case noTime = "demo.no-time"
    case otherTime = "demo.other-time"
    case way = "demo.way"
    case wholeWay = "demo.whole-way"
    case whichHow = "demo.which-how"
    case place = "demo.place"
    case progress = "demo.progress"
    case next = "demo.next"
    case how = "demo.how"
    case goesOn = "demo.goes-on"
    case why = "demo.why"
    case output = "demo.output"
    case participants = "demo.participants"
    case stepTitle = "demo.step-title"
}
