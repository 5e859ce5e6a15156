package vn.ocop.assessment.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.ocop.assessment.scoring.CouncilHistory.Closing;
import vn.ocop.criteria.CriteriaSet;

/** What a result owes to opinions in writing and to the dossier, read from the law (ADR-0100, ADR-0115) and not from the code in use. */
final class SecondReading {

    private SecondReading() {}

    /** Whoever was asked, still sits and is free of conflict has answered, unless the last day is over. */
    static List<String> opinions(boolean reassessment, Closing closing, Collection<UUID> voting, Set<UUID> answered) {
        var call = closing.call();
        var broken = new ArrayList<String>();
        if (!reassessment) {
            broken.add("in writing, and not assessed again");
        }
        if (call.nth() > 1) {
            broken.add("in writing after another hearing");
        }
        if (closing.inMeeting() > 1) {
            broken.add("opinions closed twice");
        }
        var silent = new HashSet<>(call.asked());
        silent.retainAll(voting);
        silent.removeAll(closing.inConflict());
        silent.removeAll(answered);
        if (!silent.isEmpty() && closing.on().compareTo(call.answerBy()) <= 0) {
            broken.add("closed over the head of " + silent.size());
        }
        if (!call.asked().containsAll(answered)) {
            broken.add("answered by somebody who was not asked");
        }
        return broken;
    }

    /** The members score one version of the dossier, and not before the producer has answered, or its time is over. */
    static List<String> dossier(Closing closing) {
        var call = closing.call();
        var broken = new ArrayList<String>();
        if (closing.version() != call.version()) {
            broken.add("another version of the dossier than the members were called to");
        }
        ProducerHistory.Asked before = null;
        for (var asked : call.completions()) {
            if (before != null && !isOverOn(before, asked.on())) {
                broken.add("two requests to the producer at once");
            }
            if (!isOverOn(asked, call.on())) {
                broken.add("called while the producer had time");
            }
            before = asked;
        }
        return broken;
    }

    private static boolean isOverOn(ProducerHistory.Asked asked, java.time.LocalDate day) {
        var ended = asked.endedOn();
        return (ended != null && ended.compareTo(day) <= 0) || asked.by().compareTo(day) < 0;
    }

    /** Per criterion what most chose; among equals the fewest points. */
    static Map<String, Integer> majority(CriteriaSet form, Collection<ScoreSheet> sheets) {
        var majority = new HashMap<String, Integer>();
        for (var criterion : form.criteria()) {
            int best = 0;
            int votes = -1;
            int fewest = 0;
            for (int option = 0; option <= criterion.options().size(); option++) {
                int chosen = option;
                int count = (int) sheets.stream()
                        .filter(sheet -> sheet.answers().options().getOrDefault(criterion.code(), 0) == chosen)
                        .count();
                int points =
                        option == 0 ? 0 : criterion.options().get(option - 1).points();
                if (count > votes || (count == votes && points < fewest)) {
                    best = option;
                    votes = count;
                    fewest = points;
                }
            }
            majority.put(criterion.code(), best);
        }
        return majority;
    }
}
