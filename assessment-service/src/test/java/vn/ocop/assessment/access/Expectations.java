package vn.ocop.assessment.access;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.ocop.assessment.review.State;

/**
 * Who may call what, and when, as the contract says it; written down apart from the code that it judges.
 *
 * <p>Columns: operation | what it is tried on | who is let in | in which states it may succeed | else the types of problem.
 *
 * <p>Tried on: {@code assessment} every case; {@code council} every case, by the rights in a council of its place;
 * {@code meeting} cases with a meeting; {@code file} one decided case of each level; {@code list} the same, and whether it is
 * in the list; {@code public} nobody needs a token.
 *
 * <p>Who: {@code any} by role alone; {@code area} whose area holds the product's commune; {@code province} its province;
 * {@code whole} the province, or the nation for what is central; {@code level} the office or authority of that level and
 * place; {@code decided} the same of the level that decides; {@code nation}; {@code seat} in the council; {@code own} an
 * account of the producer; {@code handled} who accepted it; {@code outside-} only those without a seat;
 * {@code after-closing} those with one, once the sheets are open.
 */
final class Expectations {

    private static final Map<String, String> SHORT = Map.of(
            "$OFFICES", "PO PA CE MA AU",
            "$RESULT", "CONFIRMED DECIDED FORWARDED NOT_REACHED RETURNED_TO_PROVINCE WITHDRAWN",
            "$CLOSED", "AGREED CONFIRMED DECIDED FORWARDED NOT_REACHED RETURNED_TO_PROVINCE WITHDRAWN",
            "$OPEN", "UNDER_REVIEW SCORING DELIBERATION");

    private static final String TABLE = """
            listCriteriaSets        | public     |                                         | all |
            getCriteriaSet          | public     |                                         | all |
            listLegalBases          | public     |                                         | all |
            evaluateAnswers         | public     |                                         | all |
            fileComplaint           | public     |                                         | all |
            inquireComplaint        | public     |                                         | all |

            listAssessments         | list       | area(CO $OFFICES) seat(ANY)             | all |
            listDues                | file       | any($OFFICES)                           | all |
            getAssessment           | assessment | area(CO $OFFICES) seat(ANY)             | all |
            getAssessedDossier      | assessment | area(CO $OFFICES) seat(ANY)             | all |
            listPublishedOutcomes   | assessment | area(CO $OFFICES) seat(ANY) own(PR)     | all |
            getNoticeDocument       | assessment | area(CO $OFFICES) seat(ANY)             | NOT_REACHED RETURNED_TO_PROVINCE | no-notice-yet
            getResult               | assessment | area(CO $OFFICES) seat(ANY)             | $RESULT | no-result-yet
            getAgreedSheet          | assessment | area($OFFICES) seat(ANY)                | $CLOSED | no-result-yet
            getAgreedSheetDocument  | assessment | area($OFFICES) seat(ANY)                | $RESULT | no-result-yet
            getConsultingReport     | assessment | area($OFFICES) seat(ANY)                | SCORING DELIBERATION REJECTED $CLOSED | not-found
            getRuleFindings         | assessment | area($OFFICES) seat(ANY)                | all |
            listScoreSheets         | assessment | area($OFFICES) seat(ANY)                | DELIBERATION REJECTED $CLOSED | sheets-hidden
            getScoreSheetDocument   | assessment | area($OFFICES) seat(ANY)                | DELIBERATION $CLOSED | sheets-hidden no-sheet-yet not-found
            getCaseFile             | assessment | outside-area($OFFICES) after-closing(PO CE) | all |
            getOwnScoreSheet        | assessment | seat(VOTING)                            | SCORING DELIBERATION $CLOSED | no-sheet-yet

            fileConsultingReport    | assessment | level(PO CE) seat(SECRETARY)            | UNDER_REVIEW | wrong-state
            requestCompletion       | assessment | level(PO CE) seat(SECRETARY)            | RECEIVED UNDER_REVIEW | wrong-state
            closeCompletionRequest  | assessment | level(PO CE) seat(SECRETARY)            | RECEIVED UNDER_REVIEW | wrong-state
            listCompletionRequests  | assessment | area($OFFICES) seat(ANY)                | all |
            recordRuleFindings      | assessment | level(PO CE) seat(SECRETARY)            | $OPEN | wrong-state
            nameActingChair         | assessment | level(PO CE) seat(SECRETARY)            | $OPEN AGREED | wrong-state
            declareConflict         | assessment | level(PO CE) seat(SECRETARY MEMBER)     | $OPEN | wrong-state
            listConflicts           | assessment | level(PO CE) seat(SECRETARY)            | all |
            saveOwnScoreSheet       | assessment | seat(VOTING)                            | SCORING | wrong-state
            closeScoring            | assessment | seat(SECRETARY)                         | SCORING | wrong-state
            recordDeliberation      | assessment | seat(SECRETARY)                         | DELIBERATION | wrong-state
            saveAgreedSheet         | assessment | seat(SECRETARY)                         | AGREED | wrong-state
            confirmAgreedSheet      | assessment | seat(CHAIR)                             | AGREED | wrong-state
            notifyNotReached        | assessment | level(PO CE) seat(SECRETARY)            | CONFIRMED | wrong-state
            draftDecision           | assessment | decided(PO PA CE MA)                    | CONFIRMED | wrong-state follow-up-missing
            recordDecision          | assessment | decided(PA MA)                          | CONFIRMED | wrong-state follow-up-missing
            proposeToCentre         | assessment | province(PO)                            | FORWARDED | wrong-state
            chooseFollowUp          | assessment | province(PO)                            | RETURNED_TO_PROVINCE | wrong-state
            orderRedo               | assessment | nation(CE MA)                           | DECIDED NOT_REACHED REJECTED WITHDRAWN | wrong-state
            fileAppeal              | assessment | own(PR)                                 | DECIDED FORWARDED NOT_REACHED REJECTED RETURNED_TO_PROVINCE WITHDRAWN | nothing-to-appeal
            checkConflicts          | assessment | area(PO CE)                             | all | hidden

            createCouncil           | file       | level(PO CE)                            | all |
            listCouncils            | list       | whole($OFFICES) seat(ANY)               | all |
            getCouncil              | file       | whole($OFFICES) seat(ANY)               | all |
            changeCouncil           | file       | level(PO CE)                            | all |
            listMemberRecords       | file       | whole($OFFICES) seat(ANY)               | all |
            delegateChair           | file       | level(PO CE) seat(SECRETARY CHAIR)      | all |
            listChairDelegations    | file       | whole($OFFICES) seat(ANY)               | all |
            recordInterest          | file       | level(PO CE) seat(SECRETARY MEMBER)     | all |
            endInterest             | file       | level(PO CE) seat(SECRETARY)            | all |
            listInterests           | file       | level(PO CE) seat(ANY)                  | all |
            getCouncilBoard         | file       | whole($OFFICES) seat(ANY)               | all |
            compareCouncils         | file       | any(PO CE MA AU)                      | all |
            getScoreAnalytics       | file       | whole(PO CE MA AU)                      | all |
            listMeetings            | file       | whole($OFFICES) seat(ANY)               | all |
            assignAssessments       | council    | level(PO CE) seat(SECRETARY)            | RECEIVED | wrong-state
            callMeeting             | council    | level(PO CE) seat(SECRETARY)            | UNDER_REVIEW | wrong-state not-of-this-council
            askForWrittenOpinions   | council    | level(PO CE) seat(SECRETARY)            | UNDER_REVIEW | wrong-state not-of-this-council
            getMeeting              | meeting    | whole($OFFICES) seat(ANY)               | all |
            saveOwnScoreSheets      | meeting    | seat(VOTING)                            | all |
            getMeetingPackage       | meeting    | whole(PO CE) seat(ANY)                  | all |
            takeAttendance          | meeting    | level(PO CE) seat(SECRETARY)            | SCORING DELIBERATION | attendance-fixed
            getMinutes              | meeting    | whole($OFFICES) seat(ANY)               | REJECTED $RESULT | minutes-not-yet

            listDecisions           | list       | whole($OFFICES)                         | all |
            getDecision             | file       | whole($OFFICES)                         | all |
            getDecisionDocument     | file       | whole($OFFICES)                         | all |
            exportDecision          | file       | whole($OFFICES)                         | all |
            correctDecision         | file       | level(PA MA)                            | all |
            withdrawRecognition     | file       | level(PA MA)                            | all |

            listAppeals             | list       | whole($OFFICES) own(PR)                 | all |
            getAppeal               | file       | whole($OFFICES) own(PR)                 | all |
            withdrawAppeal          | file       | own(PR)                                 | all |
            acceptAppeal            | file       | outside-level(PO PA CE MA)              | all |
            refuseAppeal            | file       | outside-level(PO PA CE MA)              | all |
            resolveAppeal           | file       | outside-level(PO PA CE MA)              | all |
            listComplaints          | list       | whole($OFFICES)                         | all |
            getComplaint            | file       | whole($OFFICES)                         | all |
            acceptComplaint         | file       | outside-level(PO PA CE MA)              | all |
            refuseComplaint         | file       | outside-level(PO PA CE MA)              | all |
            resolveComplaint        | file       | outside-level(PO PA CE MA)              | all |
            getComplainant          | file       | handled(PO PA CE MA)                    | all |
            planInspection          | file       | level(PO CE)                            | all |
            listInspections         | list       | whole($OFFICES)                         | all |
            getInspection           | file       | whole($OFFICES)                         | all |
            noteInspectionFindings  | file       | level(PO CE)                            | all |
            concludeInspection      | file       | level(PO CE)                            | all |
            declineRevocation       | file       | level(PA MA)                            | all |

            pushResult              | file       | province(PS PO CE)                      | all |
            listResults             | list       | province(PS $OFFICES)                   | all |
            getResultHistory        | file       | province(PS $OFFICES)                   | all | hidden
            pushResults             | file       | any(PS PO CE)                           | all |
            listImports             | list       | province(PS PO CE AU)                   | all |
            getImportTemplate       | file       | any(PS PO CE AU)                        | all |
            getImportSchema         | file       | any(PS PO CE AU)                        | all |
            getImport               | file       | province(PS PO CE AU)                   | all | hidden
            cancelImport            | file       | province(PS PO CE)                      | all | hidden
            listRejections          | file       | province(PS PO CE AU)                   | all | hidden
            listImportedRows        | file       | province(PS PO CE AU)                   | all | hidden
            followImport            | file       | province(PS PO CE AU)                   | all | hidden
            registerSourceSystem    | file       | province(PO CE)                         | all |
            listSourceSystems       | list       | province(PS PO CE AU)                   | all |
            listSourceSystemClients | file       | province(PO CE AU)                      | all | hidden
            bindSourceSystemClient  | file       | province(PO CE)                         | all | hidden
            endSourceSystemClient   | file       | province(PO CE)                         | all | hidden
            getFirstPushRule        | file       | province(PO CE AU)                      | all |
            setFirstPushRule        | file       | province(PO CE)                         | all |
            getColumnMapping        | file       | province(PS PO CE AU)                   | all | hidden
            putColumnMapping        | file       | province(PO CE)                         | all | hidden

            listAuditRecords        | file       | any(AU)                                 | all |
            listAuditCheckpoints    | file       | any(AU)                                 | all |
            proveAuditRecord        | file       | any(AU)                                 | all |
            listDeadLetters         | file       | any(AD)                                 | all |
            getDeadLetter           | file       | any(AD)                                 | all |
            settleDeadLetter        | file       | any(AD)                                 | all |
            startEventEpoch         | file       | any(AD)                                 | all |
            refillTopic             | file       | any(AD)                                 | all |
            """;

    /** @param otherwise types of problem in other states; {@code hidden}: outside the caller's area it is not there (404) */
    record Row(String operation, String kind, List<Grant> grants, Set<State> states, Set<String> otherwise) {

        boolean isFor(Actor actor) {
            return grants.stream().anyMatch(grant -> grant.isForRole(actor.role()));
        }

        boolean admits(Actor actor, Case subject) {
            boolean seated = !kind.equals("assessment") || subject.seated();
            return grants.stream().anyMatch(grant -> grant.admits(actor, subject, seated));
        }

        boolean isPublic() {
            return kind.equals("public");
        }

        boolean isList() {
            return kind.equals("list");
        }

        boolean isTriedOn(Case subject) {
            return switch (kind) {
                case "assessment", "council" -> true;
                case "meeting" -> subject.meetingId() != null;
                case "file", "list", "public" -> subject.file() != null;
                default -> throw new IllegalArgumentException("no such kind: " + kind);
            };
        }
    }

    private Expectations() {}

    static Map<String, Row> byOperation() {
        return TABLE.lines()
                .filter(line -> !line.isBlank())
                .map(Expectations::row)
                .collect(Collectors.toMap(Row::operation, Function.identity()));
    }

    private static Row row(String line) {
        var text = line;
        for (var each : SHORT.entrySet()) {
            text = text.replace(each.getKey(), each.getValue());
        }
        var cells = Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
        var states = cells.get(3).equals("all")
                ? Set.of(State.values())
                : Arrays.stream(cells.get(3).split(" ")).map(State::valueOf).collect(Collectors.toSet());
        return new Row(
                cells.get(0),
                cells.get(1),
                Grant.parse(cells.get(2)),
                states,
                Set.of(cells.get(4).split(" ")));
    }
}
