package vn.ocop.product.access;

import static io.restassured.RestAssured.given;
import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.testing.TestTokens;
import vn.ocop.platform.testing.access.Subject;
import vn.ocop.platform.testing.access.Visitor;
import vn.ocop.platform.testing.access.Visitor.Role;
import vn.ocop.product.Flow;
import vn.ocop.product.Stored;
import vn.ocop.product.programme.ProgrammeCases;

/** Brings dossiers of one producer, whose account is the visitor in the province, into every state there is. */
final class Cases {

    private static final Set<String> ASSESSED = Set.of("COMPLETION_REQUESTED", "UNDER_ASSESSMENT", "DECIDED");
    private static final int SET = 11;

    private final Flow flow = new Flow(Flow.COMMUNE, visitor(Role.PR, Visitor.PROVINCE));
    private final List<Subject> subjects = new ArrayList<>();
    private final Stored stored;
    private final String producer;
    private final String unpictured;
    private final String unclaimed;
    private final String claim;
    private final Map<String, String> records;

    Cases(Stored stored) {
        this.stored = stored;
        producer = flow.newProducer();
        new Flow(Flow.COMMUNE, visitor(Role.PR, "19")).newProducer();
        unpictured = flow.newProduct(producer, SET);
        unclaimed = Flow.id(flow.communeOfficer().body(flow.producerBody()).post(Flow.API + "/producers"));
        claim = rejected();
        records = ProgrammeCases.make(producer, unpictured);
    }

    List<Subject> all() throws Exception {
        add("SUBMITTED", lodged());
        var received = lodged();
        flow.receive(received.id(), Flow.receipt()).statusCode(200);
        add("RECEIVED", received);
        add("RETURNED", returned());
        add("FORWARDED", forwarded(lodged()));
        add("COMPLETION_REQUESTED", assessed(forwarded(lodged()), "UNDER_REVIEW", "COMPLETION_REQUESTED"));
        add("UNDER_ASSESSMENT", assessed(forwarded(lodged()), "UNDER_REVIEW", "ASSIGNED"));
        var decided = decided();
        add("DECIDED", decided);
        add("DRAFT", later(decided));
        return subjects;
    }

    /** @param reused a proof of the earlier dossier, if there is one */
    private record Prepared(String id, String product, String proof, String withdrawn, String reused) {}

    private Prepared lodged() {
        var product = flow.newProduct(producer, SET);
        flow.setPicture(product, Flow.png(200, 200)).then().statusCode(200);
        var dossier = flow.open(product);
        var proof = Flow.id(flow.upload(dossier));
        var prepared = new Prepared(dossier, product, proof, withdrawn(dossier), proof);
        flow.complete(dossier, SET);
        flow.submit(dossier).statusCode(200);
        return prepared;
    }

    private String withdrawn(String dossier) {
        var proof = Flow.id(flow.upload(dossier));
        flow.producer()
                .delete(Flow.API + "/dossiers/" + dossier + "/evidence/" + proof)
                .then()
                .statusCode(204);
        return proof;
    }

    private Prepared returned() {
        var dossier = lodged();
        flow.receive(dossier.id(), Flow.receipt()).statusCode(200);
        flow.report(dossier.id(), Map.of("recommendation", "RETURN", "completionRequests", List.of("Bổ sung")))
                .statusCode(200);
        return dossier;
    }

    private Prepared forwarded(Prepared lodged) {
        flow.forward(lodged.id());
        return lodged;
    }

    /** Lodged twice, taken in by the province too. */
    private Prepared decided() throws Exception {
        var dossier = returned();
        flow.submit(dossier.id()).statusCode(200);
        forwarded(dossier);
        Flow.provincialOffice()
                .header("If-Match", flow.etag(dossier.id()))
                .body(Map.of("slipNumber", "45/PĐK", "receivedOn", Flow.today().toString(), "receiver", "Lê Văn D"))
                .post(Flow.API + "/dossiers/" + dossier.id() + "/provincial-receipt")
                .then()
                .statusCode(200);
        return assessed(dossier, "NOT_REACHED", "NOT_REACHED");
    }

    private Prepared later(Prepared decided) {
        var dossier = flow.open(decided.product());
        flow.producer()
                .post(Flow.API + "/dossiers/" + dossier + "/evidence/" + decided.proof() + "/reuse")
                .then()
                .statusCode(201);
        var proof = Flow.id(flow.upload(dossier));
        return new Prepared(dossier, decided.product(), proof, withdrawn(dossier), decided.proof());
    }

    private Prepared assessed(Prepared forwarded, String state, String change) throws Exception {
        var readers =
                "[\"%s\", \"%s\"]".formatted(visitor(Role.CM, Visitor.PROVINCE), visitor(Role.CC, Visitor.PROVINCE));
        stored.assessed(Ids.next(), forwarded.id(), 1, state, change, readers);
        flow.awaitState(
                forwarded.id(),
                switch (change) {
                    case "ASSIGNED" -> "UNDER_ASSESSMENT";
                    case "NOT_REACHED" -> "DECIDED";
                    default -> change;
                });
        return forwarded;
    }

    private String rejected() {
        var path = Flow.API + "/producers/" + unclaimed + "/claims";
        var made = Flow.id(given().header("Authorization", TestTokens.bearer(flow.username, "08", "producer"))
                .multiPart("metadata", Requests.CLAIMANT, "application/json; charset=UTF-8")
                .multiPart("file", "proof.pdf", Flow.PDF, "application/pdf")
                .post(path));
        flow.communeOfficer()
                .body(Map.of("reason", "Không chứng minh được"))
                .post(path + "/" + made + "/rejection")
                .then()
                .statusCode(200);
        return made;
    }

    /** Raised and cleared on its proof. */
    private String flag(Prepared dossier) {
        return stored.query("""
                        with raised as (
                            insert into criterion_flag (id, product_id, certificate_id, certificate_number, dossier_id, version_number,
                                evidence_id, ground, reason, fallen_on, raised_at)
                            select gen_random_uuid(), d.product_id, gen_random_uuid(), 'OCOP-08-2026-000001', d.id, 1, e.id, 'PAPER',
                                'LAPSED', '2026-11-01', now()
                            from dossier d join evidence e on e.dossier_id = d.id where d.id = ? order by e.id limit 1
                            returning id)
                        insert into criterion_flag_clearance (flag_id, reason, cleared_on, cleared_at)
                        select id, 'RENEWED', '2026-11-02', now() from raised returning flag_id::text as it""", dossier.id()).getFirst();
    }

    private void add(String state, Prepared dossier) {
        var names = new HashMap<>(records);
        names.putAll(Map.ofEntries(
                entry("{id}", dossier.id()),
                entry("{producer}", producer),
                entry("{product}", dossier.product()),
                entry("{unpictured}", unpictured),
                entry("{flag}", flag(dossier)),
                entry("{unclaimed}", unclaimed),
                entry("{claimId}", claim),
                entry("{proof}", dossier.proof()),
                entry("{withdrawn}", dossier.withdrawn()),
                entry("{reused}", dossier.reused()),
                entry("{username}", flow.username)));
        var requests = new Requests(flow.etag(dossier.id()), names);
        var shown = new HashSet<>(records.values());
        shown.addAll(Set.of(dossier.id(), claim));
        subjects.add(new Subject(state, ASSESSED.contains(state), shown, requests));
    }

    private static String visitor(Role role, String area) {
        return new Visitor(role, area).username();
    }
}
