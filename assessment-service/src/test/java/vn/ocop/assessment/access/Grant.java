package vn.ocop.assessment.access;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.ocop.assessment.council.Position;
import vn.ocop.platform.testing.access.Visitor.Role;

/**
 * One way to be let in: a word, and the roles or seats it is about.
 *
 * @param word see {@link Expectations}
 */
record Grant(String word, Set<String> names) {

    private static final Pattern GRANT = Pattern.compile("([a-z-]+)\\(([A-Z0-9 ]+)\\)");

    static List<Grant> parse(String text) {
        var rest = GRANT.matcher(text).replaceAll("").strip();
        if (!rest.isEmpty()) {
            throw new IllegalArgumentException("not a grant: " + rest);
        }
        return GRANT.matcher(text)
                .results()
                .map(m -> new Grant(m.group(1), Set.of(m.group(2).split(" "))))
                .toList();
    }

    /** Whether somebody with that role is let in anywhere at all. */
    boolean isForRole(Role role) {
        return switch (word) {
            case "seat" ->
                role == Role.CM || role == Role.CC || (mayBeSecretary() && (role == Role.PO || role == Role.CE));
            case "own" -> role == Role.PR;
            default -> names.contains(role.name());
        };
    }

    /** An office's account keeps the minutes. */
    private boolean mayBeSecretary() {
        return names.contains("ANY") || names.contains("SECRETARY");
    }

    boolean admits(Actor actor, Case subject, boolean seated) {
        if (word.startsWith("outside-")) {
            return !(seated && actor.sitsOn(subject))
                    && new Grant(word.substring("outside-".length()), names).admits(actor, subject, seated);
        }
        return switch (word) {
            case "seat" -> seated && actor.sitsOn(subject) && sits(actor);
            case "own" -> actor.isTheProducer();
            default -> names.contains(actor.role().name()) && reaches(actor, subject);
        };
    }

    private boolean sits(Actor actor) {
        var seat = actor.seat();
        return names.contains("ANY")
                || names.contains(String.valueOf(seat))
                || (names.contains("VOTING") && seat != Position.SECRETARY);
    }

    private boolean reaches(Actor actor, Case subject) {
        return switch (word) {
            case "any" -> true;
            case "area" -> actor.reachesCommune();
            case "province" -> actor.reachesProvince();
            case "nation" -> actor.ofNation();
            case "whole" -> covers(actor, subject.central());
            case "level" -> ofLevel(actor.role(), subject.central()) && covers(actor, subject.central());
            case "decided" ->
                ofLevel(actor.role(), subject.decidedCentrally()) && covers(actor, subject.decidedCentrally());
            case "after-closing" ->
                actor.sitsOn(subject) && subject.state().sheetsOpen() && covers(actor, subject.central());
            case "handled" -> actor.username().equals(subject.handler());
            default -> throw new IllegalArgumentException("no such word: " + word);
        };
    }

    private static boolean covers(Actor actor, boolean central) {
        return central ? actor.ofNation() : actor.reachesProvince();
    }

    private static boolean ofLevel(Role role, boolean central) {
        return central ? role == Role.CE || role == Role.MA : role == Role.PO || role == Role.PA;
    }

    @Override
    public String toString() {
        return word + names.stream().sorted().collect(Collectors.joining(" ", "(", ")"));
    }
}
