package vn.ocop.assessment.council;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.input.Size;

/** A member on the wire. */
@Schema(name = "CouncilMember")
record MemberJson(
        UUID id,
        String username,
        String name,
        String organisation,
        Position position,
        boolean voting,
        MandateJson.@Nullable TermJson term) {

    static MemberJson of(Member member) {
        return new MemberJson(
                member.id(),
                member.username(),
                member.name(),
                member.organisation(),
                member.position(),
                member.votes(),
                MandateJson.TermJson.of(member.term()));
    }

    @Schema(name = "CouncilMemberRequest")
    record Request(
            @Size(min = 1, max = 100) String username,
            @Size(min = 1, max = 200) String name,
            @Size(min = 1, max = 300) String organisation,
            Position position,
            MandateJson.@Nullable TermJson term) {

        Member toDomain() {
            return new Member(
                    Ids.next(), username, name, organisation, position, term == null ? null : term.toDomain());
        }
    }
}
