package vn.ocop.certification.credential;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import vn.ocop.certification.credential.Credential.Header;
import vn.ocop.certification.credential.Credential.Status;
import vn.ocop.certification.credential.Credential.Subject;
import vn.ocop.certification.register.RegisterEntry;
import vn.ocop.certification.register.VerificationAddress;
import vn.ocop.platform.time.VietnamTime;

/** Writes and signs. The same certificate gives the same token: its key is that of the day on which the decision was recorded. */
@ApplicationScoped
public class Credentials {

    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
    private static final int LONGEST_NAME = 100;

    private final KeyFolder keys;
    private final StatusStore statuses;
    private final VerificationAddress address;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    Credentials(KeyFolder keys, StatusStore statuses, VerificationAddress address, Clock clock) {
        this.keys = keys;
        this.statuses = statuses;
        this.address = address;
        this.clock = clock;
    }

    /** As the document prints it, for ever. */
    public String printed(RegisterEntry entry) {
        return token(entry, entry.certificate().validity().until());
    }

    /** With the later last day of an extension. */
    String current(RegisterEntry entry) {
        return token(entry, entry.certificate().lastDay());
    }

    private String token(RegisterEntry entry, LocalDate until) {
        var recognition = entry.recognition();
        var index = statuses.indexOf(entry.id());
        var list = address.statusList(index / StatusBits.SIZE);
        var credential = new Credential(
                Credential.CONTEXT,
                Credential.TYPE,
                address.of(entry.number()),
                address.issuer(),
                OffsetDateTime.of(entry.certificate().validity().from(), LocalTime.MIN, VIETNAM)
                        .toString(),
                OffsetDateTime.of(until, LAST_SECOND, VIETNAM).toString(),
                subject(entry),
                new Status(Status.TYPE, Status.PURPOSE, Long.toString(index % StatusBits.SIZE), list));
        return signed(credential, VietnamTime.dayOf(recognition.source().recordedAt()));
    }

    /** Changes when a bit does, and each day. */
    String signed(StatusList list) {
        return signed(list, VietnamTime.today(clock));
    }

    static Subject subject(RegisterEntry entry) {
        var recognition = entry.recognition();
        return new Subject(
                recognition.award().stars().count(),
                shortened(recognition.product().name()),
                shortened(recognition.producer().name()));
    }

    private String signed(Object content, LocalDate day) {
        var key = keys.ring().signerOn(day);
        return Jws.sign(
                text(new Header("EdDSA", key.kid(), Credential.JWT_TYPE)),
                text(content),
                key.pair().getPrivate());
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A QR code has an end; the address tells the whole name. */
    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }
}
