package vn.ocop.platform.testing.access;

import java.util.Set;
import vn.ocop.platform.testing.access.Api.Operation;
import vn.ocop.platform.testing.access.Api.Request;

/**
 * One thing that all operations are tried on.
 *
 * @param state as the table names it
 * @param seated whether a council lets its members read it: the accounts of theirs in the province
 * @param ids one of them is in what a list shows of it
 */
public record Subject(String state, boolean seated, Set<String> ids, Requests requests) {

    /**
     * A well-formed call of each operation, the same for everybody. Where it may succeed it changes nothing: what is asked after
     * the caller's rights (a stale version, a day to come) stops it.
     */
    @FunctionalInterface
    public interface Requests {

        Request of(Operation operation, boolean maySucceed);
    }

    boolean isShownIn(String body) {
        return ids.stream().anyMatch(body::contains);
    }
}
