package vn.ocop.assessment.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.calendar.Schedule;
import vn.ocop.assessment.meeting.Meeting;
import vn.ocop.assessment.review.Docket;
import vn.ocop.assessment.review.Procedure;
import vn.ocop.assessment.review.State;
import vn.ocop.assessment.review.Subject;

/** Records of a meeting's package. Products in which the reader is in conflict are in none of them, not even in a count. */
final class PackageJson {

    private PackageJson() {}

    /**
     * @param place null where opinions are given in writing
     * @param answerBy last day for opinions; null in a meeting
     * @param assessmentIds those that the package holds
     */
    record MeetingJson(
            UUID id,
            UUID councilId,
            Procedure procedure,
            Instant startsAt,
            @Nullable String place,
            @Nullable LocalDate answerBy,
            List<UUID> assessmentIds) {

        static MeetingJson of(Meeting meeting, List<UUID> shown) {
            return new MeetingJson(
                    meeting.id(),
                    meeting.councilId(),
                    meeting.procedure(),
                    meeting.startsAt(),
                    meeting.how() instanceof Meeting.InRoom room ? room.place() : null,
                    meeting.how() instanceof Meeting.InWriting writing ? writing.answerBy() : null,
                    shown);
        }
    }

    /**
     * What is assessed, without anything that follows from sheets.
     *
     * @param form name of the form's entry in the package
     */
    record ProductJson(
            UUID id,
            State state,
            UUID dossierId,
            int dossierVersion,
            String dossierKind,
            Subject.Product product,
            Subject.Producer producer,
            String criteriaVersion,
            String form,
            @Nullable Schedule schedule) {

        static ProductJson of(Docket docket, String form) {
            var subject = docket.subject();
            return new ProductJson(
                    docket.id(),
                    docket.state(),
                    subject.dossierId(),
                    subject.dossierVersion(),
                    subject.dossierKind(),
                    subject.product(),
                    subject.producer(),
                    subject.criteriaVersion(),
                    form,
                    docket.schedule());
        }
    }

    /**
     * One proof. The file itself lies with the dossier's service.
     *
     * @param sha256 of the file, to compare once it is fetched
     * @param address from which the member fetches it with the own token
     */
    record EvidenceJson(
            String id,
            String documentType,
            List<String> criteria,
            String sha256,
            @Nullable Long size,
            @Nullable String mediaType,
            String address) {

        static List<EvidenceJson> of(UUID dossierId, JsonNode dossier) {
            var list = new ArrayList<EvidenceJson>();
            dossier.path("evidence").forEach(item -> list.add(one(dossierId, item)));
            return list;
        }

        private static EvidenceJson one(UUID dossierId, JsonNode item) {
            var criteria = new ArrayList<String>();
            item.path("criteria").forEach(code -> criteria.add(code.asText()));
            var id = item.path("id").asText("");
            return new EvidenceJson(
                    id,
                    item.path("documentType").asText(""),
                    criteria,
                    item.path("sha256").asText(""),
                    item.hasNonNull("size") ? item.path("size").asLong() : null,
                    item.hasNonNull("mediaType") ? item.path("mediaType").asText() : null,
                    "/api/v1/dossiers/" + dossierId + "/evidence/" + id);
        }
    }

    /**
     * The last entry.
     *
     * @param memberId whose package it is; null for an office
     * @param newestRecordAt when the newest of the assessments in it changed, whenever it is fetched
     */
    record ManifestJson(
            UUID meetingId, @Nullable UUID memberId, Instant newestRecordAt, List<HashedZip.Entry> entries) {}
}
