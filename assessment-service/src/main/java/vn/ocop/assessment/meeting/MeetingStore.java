package vn.ocop.assessment.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.council.Council;
import vn.ocop.assessment.council.Member;
import vn.ocop.assessment.council.Position;
import vn.ocop.assessment.review.Procedure;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.time.VietnamTime;

/** Tables {@code meeting}, {@code meeting_assessment} and {@code attendance}. */
@ApplicationScoped
public class MeetingStore {

    private final Db db;

    MeetingStore(Db db) {
        this.db = db;
    }

    /** Members who came, to the room or online. */
    public Set<UUID> present(UUID meetingId) {
        return new HashSet<>(db.query(
                "select member_id from attendance where meeting_id = ? and present",
                r -> r.uuid("member_id"),
                meetingId));
    }

    /** The Vietnamese day on which it meets: whose term runs then sits in it. */
    public LocalDate heldOn(UUID meetingId) {
        return db.queryOne(
                        "select starts_at from meeting where id = ?",
                        r -> VietnamTime.dayOf(r.instant("starts_at")),
                        meetingId)
                .orElseThrow();
    }

    /** Last day for opinions in writing. */
    public Optional<LocalDate> answerBy(UUID meetingId) {
        return db.queryOne(
                "select answer_by from meeting where id = ? and answer_by is not null",
                r -> r.date("answer_by"),
                meetingId);
    }

    void insert(Meeting meeting, Instant now, String username) {
        var room = meeting.how() instanceof Meeting.InRoom in ? in : null;
        var writing = meeting.how() instanceof Meeting.InWriting in ? in : null;
        db.update(
                """
                insert into meeting (id, council_id, procedure, starts_at, place, reason, answer_by, created_at, created_by)
                values (?, ?, ?, ?, ?, ?, ?::date, ?, ?)""",
                meeting.id(),
                meeting.councilId(),
                meeting.procedure().name(),
                meeting.startsAt(),
                room == null ? null : room.place(),
                room == null ? null : room.reason(),
                writing == null ? null : writing.answerBy(),
                now,
                username);
        meeting.assessmentIds()
                .forEach(id -> db.update(
                        "insert into meeting_assessment (meeting_id, assessment_id) values (?, ?)", meeting.id(), id));
    }

    /** Replaces what was taken before. */
    void replace(UUID meetingId, Attendance attendance, Roll roll, Instant now) {
        db.update(
                "update meeting set version = version + 1, attendance_taken_at = ?, roll = ? where id = ?",
                now,
                db.json(roll),
                meetingId);
        db.update("delete from attendance where meeting_id = ?", meetingId);
        attendance.present().forEach(id -> came(meetingId, id, false));
        attendance.online().forEach(id -> came(meetingId, id, true));
        attendance
                .absent()
                .forEach(absence -> db.update(
                        "insert into attendance (meeting_id, member_id, present, reason) values (?, ?, false, ?)",
                        meetingId,
                        absence.memberId(),
                        absence.reason()));
    }

    private void came(UUID meetingId, UUID memberId, boolean online) {
        db.update(
                "insert into attendance (meeting_id, member_id, present, online) values (?, ?, true, ?)",
                meetingId,
                memberId,
                online);
    }

    /** @throws Refused with {@link MeetingRefusal.NoSuchMeeting} */
    Meeting get(UUID id) {
        return read(id, "");
    }

    /** @throws Refused with {@link MeetingRefusal.NoSuchMeeting} */
    Meeting lock(UUID id) {
        return read(id, " for update");
    }

    Sitting sitting(UUID id, Council council) {
        var people = new HashMap<UUID, Member>();
        db.query("select * from council_member where council_id = ?", MeetingStore::person, council.id())
                .forEach(member -> people.put(member.id(), member));
        return db.queryOne(
                        "select roll, attendance_taken_at from meeting where id = ?",
                        r -> {
                            var kept = r.jsonOrNull("roll", Roll.class);
                            var roll = kept == null ? Roll.of(council) : kept;
                            roll.members().forEach(member -> people.put(member.id(), member));
                            return new Sitting(get(id), council, roll, people, r.instantOrNull("attendance_taken_at"));
                        },
                        id)
                .orElseThrow(() -> new Refused(new MeetingRefusal.NoSuchMeeting(id)));
    }

    private static Member person(Row r) throws java.sql.SQLException {
        return new Member(
                r.uuid("id"),
                r.string("username"),
                r.string("name"),
                r.string("organisation"),
                Position.valueOf(r.string("position")));
    }

    /** Newest first. */
    List<Meeting> of(UUID councilId, @Nullable UUID after, int limit) {
        return db.query("""
                        select id from meeting where council_id = ? and (?::uuid is null or id < ?::uuid)
                        order by id desc limit ?""", r -> r.uuid("id"), councilId, after, after, limit).stream()
                .map(this::get)
                .toList();
    }

    private Meeting read(UUID id, String locking) {
        return db.queryOne(
                        "select * from meeting where id = ?" + locking,
                        r -> new Meeting(
                                id,
                                r.uuid("council_id"),
                                how(r),
                                r.instant("starts_at"),
                                assessments(id),
                                r.instantOrNull("attendance_taken_at") == null ? null : attendance(id),
                                r.longValue("version")),
                        id)
                .orElseThrow(() -> new Refused(new MeetingRefusal.NoSuchMeeting(id)));
    }

    private static Meeting.How how(Row r) throws java.sql.SQLException {
        return switch (Procedure.valueOf(r.string("procedure"))) {
            case MEETING -> new Meeting.InRoom(r.string("place"), r.stringOrNull("reason"));
            case WRITTEN_OPINIONS -> new Meeting.InWriting(r.date("answer_by"));
        };
    }

    private List<UUID> assessments(UUID id) {
        return db.query(
                "select assessment_id from meeting_assessment where meeting_id = ? order by assessment_id",
                r -> r.uuid("assessment_id"),
                id);
    }

    private Attendance attendance(UUID id) {
        var absent = db.query(
                "select member_id, reason from attendance where meeting_id = ? and not present order by member_id",
                r -> new Attendance.Absence(r.uuid("member_id"), r.string("reason")),
                id);
        return new Attendance(came(id, false), came(id, true), absent);
    }

    private Set<UUID> came(UUID id, boolean online) {
        return new HashSet<>(db.query(
                "select member_id from attendance where meeting_id = ? and present and online = ?",
                r -> r.uuid("member_id"),
                id,
                online));
    }
}
