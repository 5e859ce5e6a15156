package vn.ocop.platform.testing.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.testing.access.Api.Operation;
import vn.ocop.platform.testing.access.Api.Request;

/**
 * Every operation of a service by every role in its own area, in another and in the nation, on things in every state.
 *
 * <p>A line is an operation and who is let in: {@code public}, or words with short names of roles. {@code any} by role alone;
 * {@code commune}, {@code province}, {@code nation} whose area holds it; {@code own} who acts for the producer, which the account
 * of the producer's role in the province does; {@code seat} whom a council lets read, which those in the province are;
 * {@code never} who may do it elsewhere and not here. {@code hidden} besides: to others it is not there (404); {@code listed}
 * besides: to others it is not in the list.
 *
 * <p>Where it depends on the state, two more columns: in which it may succeed, and the types of problem in the others.
 */
public final class AccessTable {

    private static final String OF_THE_PLATFORM = """
            listAuditRecords    | any(AU)
            listAuditCheckpoints| any(AU)
            proveAuditRecord    | any(AU)
            listDeadLetters     | any(AD)
            getDeadLetter       | any(AD)
            settleDeadLetter    | any(AD)
            startEventEpoch     | any(AD)
            refillTopic         | any(AD)
            """;

    /** A record that is not sealed yet, a dead letter or a rebuild of which there is none. */
    private static final Set<String> MAY_NOT_BE_THERE = Set.of(
            "proveAuditRecord",
            "getDeadLetter",
            "settleDeadLetter",
            "getRebuild",
            "cancelRebuild",
            "getRecordColumnMapping");

    /** {@code -Docop.matrix=full}: everybody in every state, as {@code ./ocop bench access} asks. */
    public static final boolean FULL = "full".equals(System.getProperty("ocop.matrix"));

    private static final Pattern GRANT = Pattern.compile("([a-z]+)\\(([A-Z ]+)\\)");

    private final Map<String, Rule> rules = new TreeMap<>();
    private final Map<Visitor, String> tokens = new HashMap<>();
    private final Api api = new Api();
    private int tried;

    /** @param states null = in all */
    private record Rule(
            Set<String> words,
            Map<String, Set<String>> rolesByWord,
            @Nullable Set<String> states,
            Set<String> otherwise) {

        boolean isPublic() {
            return words.contains("public");
        }

        boolean isFor(Visitor visitor) {
            return rolesByWord.values().stream()
                    .anyMatch(roles -> roles.contains(visitor.role().name()));
        }

        boolean letsIn(Visitor visitor, Subject subject) {
            return rolesByWord.entrySet().stream()
                    .anyMatch(each -> each.getValue().contains(visitor.role().name())
                            && visitor.reaches(each.getKey())
                            && (subject.seated() || !each.getKey().equals("seat")));
        }

        boolean isInTime(Subject subject) {
            return states == null || states.contains(subject.state());
        }

        boolean isFirst(Visitor visitor, Subject subject) {
            return Visitor.all().stream()
                    .filter(each -> letsIn(each, subject))
                    .findFirst()
                    .equals(Optional.of(visitor));
        }
    }

    public AccessTable(String text) {
        (text + OF_THE_PLATFORM).lines().filter(line -> !line.isBlank()).forEach(this::add);
    }

    private void add(String line) {
        var cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        var grants = GRANT.matcher(cells.get(1))
                .results()
                .collect(Collectors.toMap(grant -> grant.group(1), grant -> words(grant.group(2))));
        var byState = cells.size() > 2;
        rules.put(
                cells.get(0),
                new Rule(
                        words(cells.get(1)),
                        grants,
                        byState ? words(cells.get(2)) : null,
                        byState ? words(cells.get(3)) : Set.of()));
    }

    private static Set<String> words(String cell) {
        return Arrays.stream(cell.split(" ")).collect(Collectors.toSet());
    }

    /** On one thing, whose state plays no part. */
    public void verify(Function<Operation, Request> requests) {
        verify(List.of(new Subject("as it is", false, Set.of(), (operation, maySucceed) -> requests.apply(operation))));
    }

    public void verify(List<Subject> subjects) {
        var operations = Api.operations();
        assertEquals(new TreeSet<>(operations.keySet()), new TreeSet<>(rules.keySet()), "operations of the table");
        var faults = new ArrayList<String>();
        operations.forEach((id, operation) -> {
            var rule = Objects.requireNonNull(rules.get(id));
            var unknown = api.send(subjects.getFirst().requests().of(operation, true), null);
            if (rule.isPublic() == (unknown.statusCode() == 401) || unknown.statusCode() >= 500) {
                faults.add(id + " without a token: " + unknown.statusCode());
            }
            for (var visitor : Visitor.all()) {
                tried(id, rule, visitor, subjects).forEach(subject -> fault(operation, rule, visitor, subject)
                        .ifPresent(faults::add));
            }
        });
        report(tried, faults.size());
        assertEquals("", String.join("\n", faults));
    }

    /** The line that {@code ./ocop bench access} adds up. */
    public static void report(int tried, int wrong) {
        System.out.printf("access matrix: %d combinations, %d wrong%n", tried, wrong);
    }

    /**
     * Every state by the first who is let in there; everybody else once in each situation that differs for them: let in or not,
     * in time or not; which state stands for it differs from caller to caller. Where a role is let in nowhere, its area cannot
     * matter and one account speaks for it. In the full matrix everybody is tried everywhere.
     */
    private static Set<Subject> tried(String id, Rule rule, Visitor visitor, List<Subject> subjects) {
        if (FULL) {
            return new LinkedHashSet<>(subjects);
        }
        var turned = new ArrayList<>(subjects);
        Collections.rotate(turned, (id + visitor).hashCode());
        if (rule.isPublic() || !rule.isFor(visitor)) {
            return visitor.isFirstOfItsRole() ? Set.of(turned.getFirst()) : Set.of();
        }
        var situations = new LinkedHashMap<List<Boolean>, Subject>();
        turned.forEach(subject ->
                situations.putIfAbsent(List.of(rule.letsIn(visitor, subject), rule.isInTime(subject)), subject));
        var tried = new LinkedHashSet<>(situations.values());
        turned.stream().filter(subject -> rule.isFirst(visitor, subject)).forEach(tried::add);
        return tried;
    }

    private Optional<String> fault(Operation operation, Rule rule, Visitor visitor, Subject subject) {
        tried++;
        var answer = api.send(
                subject.requests().of(operation, rule.isInTime(subject)),
                tokens.computeIfAbsent(visitor, Visitor::bearer));
        return wrong(operation, rule, visitor, subject, answer).map(should -> "%s as %s %s: %s, but was %d %s"
                .formatted(operation.id(), visitor, subject.state(), should, answer.statusCode(), Api.problem(answer)));
    }

    /** @return what the answer should have been, unless it was */
    private static Optional<String> wrong(
            Operation operation, Rule rule, Visitor visitor, Subject subject, HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status >= 500 || status == 401) {
            return Optional.of("an answer");
        }
        boolean letIn = rule.isPublic() || rule.letsIn(visitor, subject);
        if (!letIn && !rule.isFor(visitor)) {
            return unless(status == 403 && Api.problem(answer).equals("role-required"), "403 role-required");
        }
        if (rule.words().contains("listed")) {
            return unless(status == 200 && subject.isShownIn(answer.body()) == letIn, "200, shown " + letIn);
        }
        if (!letIn) {
            return unless(status == (rule.words().contains("hidden") ? 404 : 403), "kept out by area");
        }
        return rule.isInTime(subject)
                ? unless(isLetIn(operation, rule, answer), "let in")
                : unless(rule.otherwise().contains(Api.problem(answer)), "one of " + rule.otherwise());
    }

    private static Optional<String> unless(boolean right, String should) {
        return right ? Optional.empty() : Optional.of(should);
    }

    private static boolean isLetIn(Operation operation, Rule rule, HttpResponse<String> answer) {
        int status = answer.statusCode();
        boolean mayBeMissing = MAY_NOT_BE_THERE.contains(operation.id());
        return operation.reads()
                ? status < 300 || status == 304 || (status == 404 && mayBeMissing)
                : status != 403
                        && (status != 404 || mayBeMissing)
                        && !rule.otherwise().contains(Api.problem(answer));
    }
}
