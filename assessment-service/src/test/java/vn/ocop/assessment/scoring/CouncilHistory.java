package vn.ocop.assessment.scoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.council.Council;
import vn.ocop.assessment.council.Level;
import vn.ocop.assessment.council.Member;
import vn.ocop.assessment.council.Position;
import vn.ocop.assessment.council.Round;
import vn.ocop.assessment.rating.IssuedDocument;
import vn.ocop.assessment.rating.OperatingRules;
import vn.ocop.assessment.review.Assessment;
import vn.ocop.assessment.review.Bar;
import vn.ocop.assessment.review.Panel;
import vn.ocop.assessment.review.Phase;
import vn.ocop.assessment.review.Session;
import vn.ocop.assessment.review.State;
import vn.ocop.criteria.Answers;
import vn.ocop.criteria.CriteriaSet;
import vn.ocop.criteria.Question;
import vn.ocop.platform.problem.Refused;

/**
 * One council over one product, moved by chance: the producer is asked to complete its dossier, answers or does not; members give opinions in writing, come, leave, fall into
 * conflict, score and score again, findings are raised, scoring is closed out of turn, results are published and the product is heard again after an appeal. It asks the rules in use for each step and keeps by itself what a judge of the outcome needs.
 */
final class CouncilHistory {

    private static final IssuedDocument PAPER = new IssuedDocument("16/QC-HĐ", LocalDate.of(2026, 6, 1));

    final Random random;
    final CriteriaSet form;
    final List<Answers> pool;
    final Level level;
    final OperatingRules rules;
    final boolean reassessment;
    final List<Member> members = new ArrayList<>();
    final Set<UUID> present = new HashSet<>();
    final Set<UUID> inConflict = new HashSet<>();
    final Set<String> raised = new HashSet<>();
    final List<ScoreSheet> saved = new ArrayList<>();
    final List<Published> published = new ArrayList<>();

    /** By the number of the sheet's version: how many talks and meetings had gone before it was saved. */
    final Map<Integer, Integer> savedAfter = new HashMap<>();

    ProducerHistory producer = new ProducerHistory();
    LocalDate today = LocalDate.of(2026, 7, 1);

    @Nullable
    Call call;

    @Nullable
    UUID actingChair;

    @Nullable
    Closing closing;

    @Nullable
    Answers agreed;

    Assessment assessment;
    int joined;
    int refused;
    int steps;
    int meetings;
    int meetingsOfProduct;
    int talks;
    int closingsInMeeting;

    /**
     * What stood when scoring was closed for the last time.
     *
     * @param inMeeting the how manieth closing of its meeting it was
     * @param before how many talks and meetings had gone before its scoring began
     * @param on the day
     * @param version of the dossier
     */
    record Closing(
            Call call,
            LocalDate on,
            int version,
            int inMeeting,
            int before,
            List<Member> members,
            Set<UUID> present,
            Set<UUID> inConflict,
            @Nullable UUID actingChair,
            List<ScoreSheet> saved,
            Map<Integer, Integer> savedAfter,
            Set<String> raised) {}

    /**
     * With what the members were called to score.
     *
     * @param asked who was asked for an opinion in writing; nobody for a meeting
     * @param answerBy last day for opinions; of no account for a meeting
     * @param nth the how manieth hearing of the product
     * @param version of the dossier
     * @param completions what the producer had been asked for until then
     */
    record Call(
            boolean inWriting,
            Set<UUID> asked,
            LocalDate on,
            LocalDate answerBy,
            int nth,
            int version,
            List<ProducerHistory.Asked> completions) {}

    /** An end that leaves the council: a decision, a forwarding, a notice or a rejection. */
    record Published(
            State state,
            @Nullable Closing closing,
            @Nullable Answers agreed,
            Set<String> raised,
            int afterMeetings) {}

    CouncilHistory(long seed, CriteriaSet form, List<Answers> pool) {
        // neighbouring seeds of Random begin with the same choice
        this.random = new Random(new SplittableRandom(seed).nextLong());
        this.form = form;
        this.pool = pool;
        this.level = random.nextInt(4) == 0 ? Level.CENTRAL : Level.PROVINCE;
        this.rules = new OperatingRules(50 + random.nextInt(51), 1 + random.nextInt(20), 2 + random.nextInt(4), PAPER);
        this.reassessment = random.nextBoolean();
        this.assessment = received();
        join(Position.CHAIR);
        int others = 2 + random.nextInt(7);
        for (int i = 0; i < others; i++) {
            join(Position.MEMBER);
        }
        join(Position.SECRETARY);
    }

    private Assessment received() {
        return new Assessment(new UUID(1, joined), level, new Phase.Received());
    }

    CouncilHistory run(int length) {
        for (int i = 0; i < length; i++) {
            steps++;
            try {
                step();
            } catch (Refused e) {
                refused++;
            }
        }
        return this;
    }

    private void step() {
        today = today.plusDays(random.nextInt(3) == 0 ? 1 : 0);
        switch (random.nextInt(100)) {
            case 0, 1 -> join(Position.MEMBER);
            case 2, 3 -> leave();
            case 4, 5 -> toggle(inConflict, anyone());
            case 6, 7, 8 -> comeOrGo(anyone());
            case 9, 10, 11, 12 -> nameActingChair();
            case 13 -> raise();
            case 14, 15, 16 -> withTheProducer(random.nextInt(3));
            default -> atWork(random.nextInt(13));
        }
    }

    private void atWork(int choice) {
        switch (choice) {
            case 0 -> begin();
            case 1 -> close();
            case 2 -> talk();
            case 3 -> confirm();
            case 4 -> publish();
            case 5 -> hearAgain();
            case 6 -> everyoneComes();
            case 7, 8 -> everyoneScores();
            case 9, 10 -> quarrel();
            case 11 -> askInWriting();
            default -> score(anyone());
        }
    }

    private void withTheProducer(int choice) {
        switch (choice) {
            case 0 -> producer.ask(assessment, today, 1 + random.nextInt(6));
            case 1 -> producer.answer(assessment, today);
            default -> producer.close(assessment, today);
        }
    }

    Council council() {
        return new Council(
                new UUID(2, 2), level, "08", "Hội đồng", new Round(2026, 1, false), PAPER, rules, members, 1);
    }

    Electorate electorate() {
        var electorate = new Electorate(council(), present, inConflict, actingChair);
        return inWriting() ? electorate.asked() : electorate;
    }

    private boolean inWriting() {
        return assessment.phase().session().filter(Session::inWriting).isPresent();
    }

    private Scoring scoring() {
        return new Scoring(form, form.findings(raised));
    }

    private Member anyone() {
        return members.get(random.nextInt(members.size()));
    }

    private void join(Position position) {
        joined++;
        members.add(new Member(new UUID(3, joined), "m" + joined, "M" + joined, "Sở", position));
    }

    /** A council keeps its chair and at least three voting members; that is refused elsewhere. */
    private void leave() {
        var member = anyone();
        if (member.position() == Position.MEMBER && council().voting().size() > Council.MIN_VOTING) {
            members.remove(member);
        }
    }

    /** Nobody attends an opinion in writing; that is refused elsewhere. */
    private void comeOrGo(Member member) {
        if (!inWriting()) {
            toggle(present, member);
        }
    }

    private static void toggle(Set<UUID> set, Member member) {
        if (!set.remove(member.id())) {
            set.add(member.id());
        }
    }

    private void nameActingChair() {
        var member = anyone();
        if (inConflict.contains(council().chair().id()) && member.votes() && !inConflict.contains(member.id())) {
            actingChair = member.id();
        }
    }

    private void raise() {
        assessment.requireOpenForFindings();
        var questions = form.questions();
        var question = questions.get(random.nextInt(questions.size()));
        if (question.kind() == Question.Kind.STOP || random.nextInt(4) == 0) {
            raised.add(question.id());
        }
        if (form.findings(raised).raised().stream().anyMatch(this::rejects)) {
            assessment = assessment.reject();
            end();
        }
    }

    boolean rejects(String id) {
        return form.questions().stream()
                .anyMatch(
                        question -> question.id().equals(id) && question.kind().rejects());
    }

    private void begin() {
        if (assessment.state() == State.RECEIVED) {
            assessment = assessment.assign(new Panel(new UUID(2, 2), rules));
        } else if (!reassessment || !assessment.hearing().writingMaySettle() || random.nextInt(4) == 0) {
            producer.requireNoneAwaited(today);
            assessment = assessment.startScoring(new UUID(7, meetings + 1));
            present.clear();
            called(false, today);
        }
    }

    /** For re-assessments alone; that is refused elsewhere. */
    private void askInWriting() {
        if (reassessment) {
            producer.requireNoneAwaited(today);
            assessment = assessment.hearing().askInWriting(new UUID(7, meetings + 1));
            present.clear();
            council().voting().forEach(member -> present.add(member.id()));
            called(true, today.plusDays(1 + random.nextInt(10)));
        }
    }

    private void called(boolean inWriting, LocalDate answerBy) {
        meetings++;
        meetingsOfProduct++;
        closingsInMeeting = 0;
        var asked = inWriting ? Set.copyOf(present) : Set.<UUID>of();
        call = new Call(inWriting, asked, today, answerBy, meetingsOfProduct, producer.version, producer.asked());
    }

    private void talk() {
        assessment = assessment.deliberated();
        talks++;
    }

    private void everyoneComes() {
        if (!inWriting()) {
            members.forEach(member -> present.add(member.id()));
        }
    }

    /** In a meeting; asked in writing, one in eight keeps silent. */
    private void everyoneScores() {
        var answers = pool.get(random.nextInt(pool.size()));
        for (var member : members) {
            boolean silent = inWriting() && random.nextInt(8) == 0;
            if (!silent) {
                save(member, random.nextInt(20) == 0 ? pool.get(random.nextInt(pool.size())) : answers, true);
            }
        }
    }

    /** A whole round that leaves the members apart; without it a meeting hardly ever ends without a result. */
    private void quarrel() {
        everyoneComes();
        for (int i = 0; i < members.size(); i++) {
            save(members.get(i), i % 2 == 0 ? pool.getFirst() : pool.getLast(), true);
        }
        close();
        talk();
    }

    private void score(Member member) {
        save(member, pool.get(random.nextInt(pool.size())), random.nextInt(5) > 0);
    }

    /** A member in conflict sees no product and one who did not come may not score; both are refused before this. */
    private void save(Member member, Answers answers, boolean complete) {
        var session = assessment.scoring();
        if (electorate().mayVote().contains(member.id())) {
            savedAfter.put(saved.size() + 1, talks + meetings);
            saved.add(new ScoreSheet(
                    member.id(), session.round(), saved.size() + 1, answers, Map.of(), complete, Instant.EPOCH));
        }
    }

    /** The last version of each member's sheet, as the store answers. */
    List<ScoreSheet> latest() {
        var latest = new LinkedHashMap<UUID, ScoreSheet>();
        saved.forEach(sheet -> latest.put(sheet.memberId(), sheet));
        return List.copyOf(latest.values());
    }

    private void close() {
        Session session = assessment.scoring();
        var scoring = scoring();
        var counted = scoring.counted(latest(), session.round(), electorate());
        requireAnswered(session, counted);
        var outcome = scoring.judge(session, counted, electorate());
        assessment = assessment.close(outcome);
        closingsInMeeting++;
        closing = new Closing(
                Objects.requireNonNull(call),
                today,
                producer.version,
                closingsInMeeting,
                talks + meetings,
                List.copyOf(members),
                Set.copyOf(present),
                Set.copyOf(inConflict),
                actingChair,
                List.copyOf(saved),
                Map.copyOf(savedAfter),
                Set.copyOf(raised));
        if (assessment.state() == State.AGREED) {
            agreed = scoring.proposal(counted);
        }
    }

    private void requireAnswered(Session session, List<ScoreSheet> counted) {
        var waiting = electorate().outstanding(counted);
        var answerBy = Objects.requireNonNull(call).answerBy();
        if (session.inWriting() && !waiting.isEmpty() && !today.isAfter(answerBy)) {
            throw new Refused(new ScoringRefusal.OpinionsOutstanding(assessment.id(), waiting.size(), answerBy));
        }
    }

    /** In writing the agreed sheet may be put right, but not to other stars; that is refused elsewhere. */
    private void agreeOtherwise(Phase.Agreed open) {
        var other = pool.get(random.nextInt(pool.size()));
        var before =
                scoring().rate(open.tally(), Objects.requireNonNull(agreed)).stars();
        if (!open.open().inWriting() || scoring().rate(open.tally(), other).stars() == before) {
            agreed = other;
        }
    }

    private void confirm() {
        var open = assessment.agreed();
        if (random.nextInt(3) == 0) {
            agreeOtherwise(open);
        }
        if (inConflict.contains(electorate().chair().id())) {
            return;
        }
        var rating = scoring().rate(open.tally(), Objects.requireNonNull(agreed));
        assessment = assessment.confirm(rating.band(), rating.stars());
    }

    /** Tries each end; the rules choose. */
    private void publish() {
        assessment = switch (random.nextInt(3)) {
            case 0 -> assessment.recognise(Bar.NONE);
            case 1 -> assessment.forward();
            default -> assessment.notReached(Bar.NONE);
        };
        end();
    }

    private void end() {
        published.add(new Published(assessment.state(), closing, agreed, Set.copyOf(raised), meetingsOfProduct));
    }

    /** After an appeal or an order to do it again: a new assessment, nothing of the old one counts. */
    private void hearAgain() {
        if (assessment.phase() instanceof Phase.Ended) {
            joined++;
            assessment = received();
            meetingsOfProduct = 0;
            producer = new ProducerHistory();
            call = null;
            savedAfter.clear();
            saved.clear();
            raised.clear();
            closing = null;
            agreed = null;
            actingChair = null;
        }
    }

    @Override
    public String toString() {
        return "%s %s %s %s %d sheets, %d refused, published %s"
                .formatted(level, rules, assessment, members, saved.size(), refused, published.size());
    }
}
