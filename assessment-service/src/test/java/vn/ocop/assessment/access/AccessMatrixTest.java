package vn.ocop.assessment.access;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.ocop.assessment.Flow;
import vn.ocop.assessment.access.Expectations.Row;
import vn.ocop.platform.testing.access.AccessTable;
import vn.ocop.platform.testing.access.Api;
import vn.ocop.platform.testing.access.Api.Operation;
import vn.ocop.standalone.testing.RealInfrastructure;

/** Every operation by every role from its own area, another and the nation, in every state, as {@link Expectations} declares. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {

    /** A record that is not sealed yet, a dead letter of which there is none. */
    private static final Set<String> MAY_NOT_BE_THERE = Set.of("proveAuditRecord", "getDeadLetter");

    private static final int AT_ONCE = 8;

    private final Map<String, Row> expected = Expectations.byOperation();
    private final Map<String, Operation> operations = new TreeMap<>();
    private final Api api = new Api();
    private final Map<Actor, String> tokens = new ConcurrentHashMap<>();
    private final AtomicInteger checked = new AtomicInteger();

    @Inject
    Flow flow;

    @Inject
    Cases preparation;

    private @Nullable List<Case> cases;

    private record Answer(int status, String type, String body) {

        boolean succeeded() {
            return status >= 200 && status < 300;
        }
    }

    /** Once for all; the port of the service is known from the first test on. */
    @BeforeEach
    void prepare() {
        if (cases != null) {
            return;
        }
        operations.putAll(Api.operations());
        cases = preparation.all();
    }

    @Test
    void every_operation_has_an_expectation_and_no_expectation_is_about_nothing() {
        assertEquals(new TreeSet<>(operations.keySet()), new TreeSet<>(expected.keySet()));
    }

    @Test
    void without_a_token_only_the_public_operations_answer() throws Exception {
        var faults = new ArrayList<String>();
        for (var operation : operations.values()) {
            var row = requireNonNull(expected.get(operation.id()), operation.id());
            var subject = subjects(row).getLast();
            var answer = call(operation, row, subject, null);
            if (row.isPublic() != (answer.status() != 401) || answer.status() >= 500) {
                faults.add(operation.id() + " without a token: " + answer.status());
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void each_role_in_each_area_and_state_is_let_in_or_kept_out_as_declared() throws Exception {
        var faults = new ArrayList<String>();
        var last = new ArrayList<Runnable>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var running = new ArrayList<Future<Optional<String>>>();
            for (var operation : operations.values()) {
                var row = requireNonNull(expected.get(operation.id()), operation.id());
                for (var actor : Actor.all()) {
                    for (var subject : tried(row, actor)) {
                        boolean consuming = Requests.changesTheCase(operation.id(), subject.state());
                        if (consuming && row.admits(actor, subject)) {
                            last.add(() -> fault(operation, row, subject, actor).ifPresent(faults::add));
                        } else {
                            running.add(threads.submit(() -> fault(operation, row, subject, actor)));
                        }
                    }
                }
            }
            for (var each : running) {
                each.get().ifPresent(faults::add);
            }
        }
        last.forEach(Runnable::run);
        AccessTable.report(checked.get(), faults.size());
        assertEquals("", String.join("\n", faults));
    }

    private List<Case> subjects(Row row) {
        return requireNonNull(cases).stream().filter(row::isTriedOn).toList();
    }

    /**
     * Every state by the first who is let in there; everybody else once in each situation that differs for them: let in or not,
     * in time or not, in the province or at the centre; which state stands for it differs from caller to caller.
     * Where a role is let in nowhere, its area cannot matter and one account speaks for it. In the full matrix everybody is tried
     * everywhere.
     */
    private Set<Case> tried(Row row, Actor actor) {
        if (AccessTable.FULL) {
            return new LinkedHashSet<>(subjects(row));
        }
        var subjects = new ArrayList<>(subjects(row));
        Collections.rotate(subjects, (actor + row.operation()).hashCode() % subjects.size());
        if (row.isPublic() || !row.isFor(actor)) {
            return actor.isFirstOfItsRole() ? Set.of(subjects.getFirst()) : Set.of();
        }
        var situations = new LinkedHashMap<List<Boolean>, Case>();
        var tried = new LinkedHashSet<Case>();
        for (var subject : subjects) {
            boolean admitted = row.admits(actor, subject);
            boolean inTime = row.states().contains(subject.state());
            if (!admitted || !Requests.DRAWS_MUCH.contains(row.operation())) {
                situations.putIfAbsent(List.of(admitted, inTime, subject.central()), subject);
            }
            if (firstLetIn(row, subject).filter(actor::equals).isPresent()) {
                tried.add(subject);
            }
        }
        tried.addAll(situations.values());
        return tried;
    }

    private static Optional<Actor> firstLetIn(Row row, Case subject) {
        return Actor.all().stream().filter(actor -> row.admits(actor, subject)).findFirst();
    }

    // ---- one combination

    private Optional<String> fault(Operation operation, Row row, Case subject, Actor actor) {
        var answer = call(operation, row, subject, actor);
        checked.incrementAndGet();
        return wrong(operation, row, subject, actor, answer).map(should -> "%s as %s on %s: %s, but was %d %s"
                .formatted(operation.id(), actor, subject, should, answer.status(), answer.type()));
    }

    /** @return what the answer should have been, unless it was */
    private static Optional<String> wrong(Operation operation, Row row, Case subject, Actor actor, Answer answer) {
        if (answer.status() >= 500 || answer.status() == 401) {
            return Optional.of("an answer");
        }
        if (row.isPublic()) {
            return answer.status() == 403 ? Optional.of("open to everybody") : Optional.empty();
        }
        if (!row.isFor(actor)) {
            return answer.status() == 403 ? Optional.empty() : Optional.of("403 by role");
        }
        boolean admitted = row.admits(actor, subject);
        if (row.isList()) {
            boolean shown = answer.body().contains(Requests.listed(operation.id(), subject));
            return answer.succeeded() && shown == admitted
                    ? Optional.empty()
                    : Optional.of(admitted ? "200 with it" : "200 without it");
        }
        if (!admitted) {
            int out = row.otherwise().contains("hidden") ? 404 : 403;
            return answer.status() == out ? Optional.empty() : Optional.of(out + " by area or seat");
        }
        return letIn(operation, row, subject, answer);
    }

    private static Optional<String> letIn(Operation operation, Row row, Case subject, Answer answer) {
        if (!row.states().contains(subject.state())) {
            boolean refused = answer.status() == 409 || answer.status() == 404;
            return refused && row.otherwise().contains(answer.type())
                    ? Optional.empty()
                    : Optional.of("refused in this state with " + row.otherwise());
        }
        boolean in = operation.reads()
                ? answer.succeeded() || (answer.type().equals("not-found") && MAY_NOT_BE_THERE.contains(operation.id()))
                : answer.succeeded()
                        || (answer.status() != 403 && !row.otherwise().contains(answer.type()));
        return in ? Optional.empty() : Optional.of("let in");
    }

    private Answer call(Operation operation, Row row, Case subject, @Nullable Actor actor) {
        boolean maySucceed = row.states().contains(subject.state());
        var request = new Requests(flow.today())
                .of(operation.id(), operation.method(), operation.template(), subject, maySucceed);
        var answer = api.send(request, actor == null ? null : tokens.computeIfAbsent(actor, Actor::bearer));
        return new Answer(answer.statusCode(), Api.problem(answer), answer.body());
    }
}
