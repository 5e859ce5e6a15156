package vn.ocop.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.ocop.standalone.demo.CouncilWork;
import vn.ocop.standalone.demo.Filing;
import vn.ocop.standalone.demo.Gateway;
import vn.ocop.standalone.demo.Place;

/** A test's own producer, products and council under the accounts of one place, with names that no other test uses. */
final class Trial {

    static final int TEA = 11;
    static final int FOUR_STARS = 4;
    private static final int POINTS = 84;

    /** A product on its way. */
    record Case(String product, String dossier, String assessment) {}

    final Place place;
    final Filing filing;
    final CouncilWork work;
    final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String producer;

    Trial(Gateway gateway, Place place) {
        this.place = place;
        filing = new Filing(gateway, place);
        work = new CouncilWork(gateway, place);
        producer = filing.registerProducer("HTX thử " + mark, "COOPERATIVE");
    }

    String producer() {
        return producer;
    }

    /** Products whose dossiers lie with the province. */
    List<Case> forwarded(int count) {
        var cases = new ArrayList<Case>();
        for (int i = 0; i < count; i++) {
            var product = filing.registerProduct(producer, TEA, "Chè thử " + mark + " " + i, "thử");
            var dossier = filing.open(product);
            filing.bringToProvince(
                    dossier, TEA, Whole.BALLOTS.of(TEA, FOUR_STARS, POINTS).of(0));
            cases.add(new Case(product, dossier, ""));
        }
        return cases.stream()
                .map(c -> new Case(
                        c.product(),
                        c.dossier(),
                        work.await(c.dossier()).path("id").asText()))
                .toList();
    }

    /** Products with a confirmed result of 4 stars, ready for a decision. */
    List<Case> confirmed(int count) {
        var cases = forwarded(count);
        var ids = cases.stream().map(Case::assessment).toList();
        work.bringToResult(council(), ids, (id, voter) -> Whole.BALLOTS
                .of(TEA, FOUR_STARS, POINTS)
                .of(voter));
        return cases;
    }

    JsonNode council() {
        return work.found("Hội đồng thử " + mark, 1);
    }

    /** A decision number of this test's own. */
    String number(int serial) {
        return "%s-%d/QĐ-UBND".formatted(mark, serial);
    }
}
