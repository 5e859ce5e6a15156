package vn.ocop.certification.credential;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.ocop.certification.credential.Credential.Status;
import vn.ocop.certification.credential.CredentialRefusal.NoSuchStatusList;
import vn.ocop.certification.credential.StatusList.Subject;
import vn.ocop.certification.register.VerificationAddress;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.time.VietnamTime;

/** Lists of ended certificates, written when they are asked for. */
@ApplicationScoped
class StatusListUseCases {

    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);
    /** A list that is read often is written at most this often. */
    private static final Duration KEPT = Duration.ofSeconds(1);
    /** Phones without network may go by a list for this long. */
    private static final int LIST_DAYS = 7;

    private record Written(String token, Instant at) {}

    private final Credentials credentials;
    private final StatusStore statuses;
    private final VerificationAddress address;
    private final Clock clock;
    private final Map<Long, Written> kept = new ConcurrentHashMap<>();

    StatusListUseCases(Credentials credentials, StatusStore statuses, VerificationAddress address, Clock clock) {
        this.credentials = credentials;
        this.statuses = statuses;
        this.address = address;
        this.clock = clock;
    }

    /** @throws Refused with {@link NoSuchStatusList} */
    String list(long number) {
        var now = clock.instant();
        var last = kept.get(number);
        if (last != null && Duration.between(last.at(), now).abs().compareTo(KEPT) < 0) {
            return last.token();
        }
        if (number < 0 || number >= statuses.lists()) {
            throw new Refused(new NoSuchStatusList(number));
        }
        var token = write(number, VietnamTime.today(clock));
        kept.put(number, new Written(token, now));
        return token;
    }

    private String write(long number, LocalDate today) {
        var bits = StatusBits.none();
        statuses.ended(number, today).forEach(bits::set);
        var id = address.statusList(number);
        return credentials.signed(new StatusList(
                Credential.CONTEXT.subList(0, 1),
                StatusList.TYPE,
                id,
                address.issuer(),
                start(today),
                start(today.plusDays(LIST_DAYS)),
                new Subject(id + "#list", Subject.TYPE, Status.PURPOSE, bits.encode())));
    }

    private static String start(LocalDate day) {
        return OffsetDateTime.of(day, LocalTime.MIN, VIETNAM).toString();
    }
}
