package vn.ocop.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vn.ocop.criteria.CriteriaSets;

/** A round of today in one province, marked as simulated: every step starts from what the installation already holds. */
final class SimulatedRound {

    private final Place place;
    private final Work work;
    private final Filing filing;
    private final CouncilRound council;
    private final CouncilRound centre;
    private final SampleBallots ballots = new SampleBallots(CriteriaSets.load());

    SimulatedRound(Gateway gateway, Place place, Work work) {
        this.place = place;
        this.work = work;
        filing = new Filing(gateway, place);
        council = new CouncilRound(gateway, place, work);
        centre = new CouncilRound(gateway, Place.CENTRE, work);
    }

    void run(List<DemoData.Candidate> candidates) {
        var dossiers = file(candidates);
        var wanted = dossiers.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> ballots.of(
                                e.getValue().product().set(), e.getValue().stars())));
        council.run(wanted);
        var up = council.inState("FORWARDED", wanted.keySet());
        work.each(List.copyOf(up.entrySet()), entry -> council.propose(entry.getValue()));
        if (!up.isEmpty()) {
            centre.run(wanted.entrySet().stream()
                    .filter(e -> up.containsKey(e.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        }
    }

    /** @return by dossier */
    private Map<String, DemoData.Candidate> file(List<DemoData.Candidate> candidates) {
        var producers = producers(candidates);
        var dossiers = new ConcurrentHashMap<String, DemoData.Candidate>();
        var progress = work.progress("simulated round " + place.name() + ", dossiers", candidates.size());
        work.each(candidates, candidate -> {
            var dossier = dossier(
                    candidate, producers.getOrDefault(candidate.producer().name(), ""));
            progress.did(() -> filing.bringToProvince(
                    dossier,
                    candidate.product().set(),
                    ballots.of(candidate.product().set(), candidate.stars()).of(0)));
            dossiers.put(dossier, candidate);
        });
        progress.end();
        return dossiers;
    }

    /** @return ids by name */
    private Map<String, String> producers(List<DemoData.Candidate> candidates) {
        var ids = new ConcurrentHashMap<String, String>();
        filing.producer()
                .list("/api/v1/producers?own=true")
                .forEach(item ->
                        ids.put(item.path("name").asText(), item.path("id").asText()));
        candidates.stream()
                .map(DemoData.Candidate::producer)
                .distinct()
                .forEach(producer ->
                        ids.computeIfAbsent(producer.name(), name -> filing.registerProducer(name, producer.type())));
        return ids;
    }

    private String dossier(DemoData.Candidate candidate, String producerId) {
        var name = candidate.product().name();
        var product = filing.producer().list("/api/v1/products?producerId=" + producerId).stream()
                .filter(item -> item.path("name").asText().equals(name))
                .map(item -> item.path("id").asText())
                .findFirst()
                .orElseGet(() -> filing.registerProduct(
                        producerId,
                        candidate.product().set(),
                        name,
                        "Dữ liệu mô phỏng: " + String.join(", ", candidate.marks())));
        return filing.producer().list("/api/v1/dossiers?productId=" + product).stream()
                .map(SimulatedRound::id)
                .findFirst()
                .orElseGet(() -> filing.open(product));
    }

    private static String id(JsonNode item) {
        return item.path("id").asText();
    }
}
