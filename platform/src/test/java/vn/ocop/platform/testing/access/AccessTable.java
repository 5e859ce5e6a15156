package vn.ocop.platform.testing.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.ocop.platform.testing.access.Api.Operation;
import vn.ocop.platform.testing.access.Api.Request;

/**
 * Every operation of a service by every role in its own area, in another and in the nation.
 *
 * <p>A line is an operation and who is let in: {@code public}, or words with short names of roles. {@code any} by role alone;
 * {@code commune}, {@code province}, {@code nation} whose area holds it; {@code own} who acts for the producer, which the account
 * of the producer's role in the province does; {@code never} who may do it elsewhere and not here. {@code hidden} besides: to others it is not there (404).
 */
public final class AccessTable {

    /** Those that every service has. */
    private static final String OF_THE_PLATFORM = """
            listAuditRecords    | any(AU)
            listAuditCheckpoints| any(AU)
            proveAuditRecord    | any(AU)
            listDeadLetters     | any(AD)
            settleDeadLetter    | any(AD)
            refillTopic         | any(AD)
            """;

    /** A record that is not sealed yet, a dead letter of which there is none. */
    private static final Set<String> MAY_NOT_BE_THERE = Set.of("proveAuditRecord", "settleDeadLetter");

    private static final Pattern GRANT = Pattern.compile("([a-z]+)\\(([A-Z ]+)\\)");

    private final Map<String, Rule> rules = new TreeMap<>();
    private final Api api = new Api();

    private record Rule(boolean isPublic, boolean hidden, Map<String, Set<String>> rolesByWord) {

        boolean isFor(Visitor visitor) {
            return rolesByWord.values().stream()
                    .anyMatch(roles -> roles.contains(visitor.role().name()));
        }

        boolean letsIn(Visitor visitor) {
            return rolesByWord.entrySet().stream()
                    .anyMatch(
                            each -> each.getValue().contains(visitor.role().name()) && visitor.reaches(each.getKey()));
        }
    }

    public AccessTable(String text) {
        (text + OF_THE_PLATFORM).lines().filter(line -> !line.isBlank()).forEach(this::add);
    }

    private void add(String line) {
        var cells = line.split("\\|", -1);
        var words = GRANT.matcher(cells[1])
                .results()
                .collect(Collectors.toMap(
                        grant -> grant.group(1),
                        grant -> Arrays.stream(grant.group(2).split(" ")).collect(Collectors.toSet())));
        rules.put(cells[0].strip(), new Rule(cells[1].contains("public"), cells[1].contains("hidden"), words));
    }

    /**
     * @param requests a call of each operation that changes nothing where it is let in: what is asked after the caller's rights (a
     *     stale version, a day to come) stops it
     */
    public void verify(Function<Operation, Request> requests) {
        var operations = Api.operations();
        assertEquals(new TreeSet<>(operations.keySet()), new TreeSet<>(rules.keySet()), "operations of the table");
        var faults = new ArrayList<String>();
        operations.forEach((id, operation) -> {
            var rule = java.util.Objects.requireNonNull(rules.get(id));
            var request = requests.apply(operation);
            var unknown = api.send(request, null);
            if (rule.isPublic() == (unknown.statusCode() == 401) || unknown.statusCode() >= 500) {
                faults.add(id + " without a token: " + unknown.statusCode());
            }
            for (var visitor : Visitor.all()) {
                var answer = api.send(request, visitor.bearer());
                wrong(operation, rule, visitor, answer)
                        .ifPresent(should -> faults.add("%s as %s: %s, but was %d %s"
                                .formatted(id, visitor, should, answer.statusCode(), Api.problem(answer))));
            }
        });
        assertEquals(List.of(), faults);
    }

    /** @return what the answer should have been, unless it was */
    private static Optional<String> wrong(
            Operation operation, Rule rule, Visitor visitor, HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status >= 500 || status == 401) {
            return Optional.of("an answer");
        }
        if (rule.isPublic() || rule.letsIn(visitor)) {
            return letIn(operation, status) ? Optional.empty() : Optional.of("let in");
        }
        if (!rule.isFor(visitor)) {
            return status == 403 && Api.problem(answer).equals("role-required")
                    ? Optional.empty()
                    : Optional.of("403 role-required");
        }
        int out = rule.hidden() ? 404 : 403;
        return status == out ? Optional.empty() : Optional.of(out + " by area");
    }

    private static boolean letIn(Operation operation, int status) {
        if (MAY_NOT_BE_THERE.contains(operation.id()) && status == 404) {
            return true;
        }
        return operation.reads() ? status < 300 : status != 403 && status != 404;
    }
}
