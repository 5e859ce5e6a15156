package vn.ocop.assessment.document;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.council.Delegation;
import vn.ocop.assessment.council.DelegationStore;
import vn.ocop.assessment.council.Position;
import vn.ocop.assessment.forms.FormStore;
import vn.ocop.assessment.meeting.Meeting;
import vn.ocop.assessment.meeting.MeetingUseCases;
import vn.ocop.assessment.meeting.Sitting;
import vn.ocop.assessment.preparation.PreparationStore;
import vn.ocop.assessment.rating.IssuedDocument;
import vn.ocop.assessment.review.Docket;
import vn.ocop.assessment.review.DossierStore;
import vn.ocop.assessment.review.Subject;
import vn.ocop.assessment.scoring.ClosingRecord;
import vn.ocop.assessment.scoring.ProceedingsStore;
import vn.ocop.criteria.CriteriaSet;
import vn.ocop.criteria.RuleFindings;
import vn.ocop.criteria.StarRule;
import vn.ocop.platform.time.VietnamTime;

/** Gathers what is on record; who may read it was decided before. */
@ApplicationScoped
class RecordUseCases {

    private static final int HASH_SHOWN = 16;

    private final FormStore forms;
    private final PreparationStore preparation;
    private final ProceedingsStore proceedings;
    private final DossierStore dossiers;
    private final MeetingUseCases meetings;
    private final DelegationStore delegations;

    RecordUseCases(
            FormStore forms,
            PreparationStore preparation,
            ProceedingsStore proceedings,
            DossierStore dossiers,
            MeetingUseCases meetings,
            DelegationStore delegations) {
        this.forms = forms;
        this.preparation = preparation;
        this.proceedings = proceedings;
        this.dossiers = dossiers;
        this.meetings = meetings;
        this.delegations = delegations;
    }

    @Transactional(TxType.MANDATORY)
    ProductRecord of(Docket docket) {
        var form = forms.pinned(docket.subject().criteriaVersion());
        var findings = form.findings(preparation.raised(docket.id()));
        var closings = proceedings.closings(docket.id());
        return new ProductRecord(
                docket,
                form,
                findings,
                raised(docket, form),
                closings,
                confirmed(docket, form, findings),
                closings.isEmpty() ? null : authorisation(docket, closings, sitting(docket)),
                false);
    }

    /** What one meeting did with it. */
    @Transactional(TxType.MANDATORY)
    ProductRecord in(Sitting sitting, ProductRecord product) {
        var heard = product.closings().stream()
                .filter(closing -> closing.meetingId().equals(sitting.meeting().id()))
                .toList();
        boolean left = sitting.meeting().how() instanceof Meeting.InWriting
                && (heard.isEmpty()
                        ? !sitting.meeting().id().equals(product.docket().meetingId())
                        : heard.getLast().voided() != null);
        return product.in(heard, authorisation(product.docket(), heard, sitting), left);
    }

    /** Where the product was scored last. */
    @Transactional(TxType.MANDATORY)
    Sitting sitting(Docket docket) {
        var meeting = docket.meetingId();
        if (meeting == null) {
            throw new IllegalStateException("scored without a meeting: " + docket.id());
        }
        return meetings.sitting(meeting);
    }

    /** What the dossier brought as proof, by criterion, as one line each. */
    @Transactional(TxType.MANDATORY)
    Map<String, List<String>> evidence(Subject subject) {
        var byCriterion = new HashMap<String, List<String>>();
        var data = dossiers.data(subject);
        if (data != null) {
            data.path("evidence").forEach(item -> item.path("criteria").forEach(code -> byCriterion
                    .computeIfAbsent(code.asText(), c -> new ArrayList<>())
                    .add(line(item))));
        }
        return byCriterion;
    }

    private static String line(JsonNode item) {
        var number = item.path("number").asText("");
        var issuer = item.path("issuer").asText("");
        var hash = item.path("sha256").asText("");
        return item.path("documentType").asText("")
                + (number.isEmpty() ? "" : " số " + number)
                + (issuer.isEmpty() ? "" : " (" + issuer + ")")
                + (hash.length() < HASH_SHOWN ? "" : ", SHA-256 " + hash.substring(0, HASH_SHOWN) + "…");
    }

    private List<ProductRecord.Finding> raised(Docket docket, CriteriaSet form) {
        var texts = new HashMap<String, String>();
        form.questions()
                .forEach(question -> texts.put(question.id(), question.text().vi()));
        return preparation.findings(docket.id()).stream()
                .map(f -> new ProductRecord.Finding(texts.getOrDefault(f.rule(), f.rule()), f.evidence()))
                .toList();
    }

    private ProductRecord.@Nullable Confirmed confirmed(Docket docket, CriteriaSet form, RuleFindings findings) {
        var outcome = docket.result();
        if (outcome == null) {
            return null;
        }
        var confirmation = proceedings.confirmation(docket.id()).orElseThrow();
        var agreed = form.choose(confirmation.agreed());
        var evaluation = form.evaluate(agreed, findings);
        var rating =
                StarRule.inForceOn(form.effectiveFrom()).rate(outcome.tally().mean(), evaluation);
        return new ProductRecord.Confirmed(agreed, evaluation.total(), rating, confirmation.at());
    }

    /** The delegation under which that member chaired the meeting in the chair's place. */
    private Optional<IssuedDocument> delegated(Sitting sitting, UUID chair, Instant closedAt) {
        var day = VietnamTime.dayOf(sitting.meeting().startsAt());
        return delegations
                .inForce(sitting.council().id(), day, closedAt)
                .filter(delegation -> chair.equals(delegation.memberId()))
                .map(Delegation::document);
    }

    private @Nullable IssuedDocument authorisation(Docket docket, List<ClosingRecord> closings, Sitting sitting) {
        if (closings.isEmpty()) {
            return null;
        }
        var chair = closings.getLast().chairId();
        return chair == null || sitting.person(chair).position() == Position.CHAIR
                ? null
                : preparation
                        .authorisation(docket.id(), chair)
                        .or(() -> delegated(sitting, chair, closings.getLast().at()))
                        .orElse(null);
    }
}
