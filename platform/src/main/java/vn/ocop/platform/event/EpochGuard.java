package vn.ocop.platform.event;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.event.Topic.Lane;
import vn.ocop.platform.event.TopicAhead.Last;

/**
 * Asks, before a lane sends, whether its topics hold an event of this database that this database does not know. Then it was restored from an
 * older copy, would give versions out again that consumers have seen, and they would pass over the new events in silence (ADR-0140).
 */
final class EpochGuard implements OutboxSender.Clearance {

    private static final Logger LOG = Logger.getLogger(EpochGuard.class);

    /** Where the topics are read; a connection of its own each time, for it is seldom. */
    interface LastEvents {
        List<Last> of(List<Topic> topics) throws TimeoutException;
    }

    private final Lane lane;
    private final String source;
    private final AgroalDataSource database;
    private final LastEvents lastEvents;
    private final long knownSeq;
    private @Nullable String told;

    /** @param knownSeq of the last event in the table when the service began, before anybody could write */
    EpochGuard(Lane lane, String service, AgroalDataSource database, LastEvents lastEvents, long knownSeq) {
        this.lane = lane;
        this.source = CloudEventHeaders.source(service);
        this.database = database;
        this.lastEvents = lastEvents;
        this.knownSeq = knownSeq;
    }

    @Override
    public boolean given() throws SQLException, TimeoutException {
        var fed = Topics.fedBy(lane);
        var last = lastEvents.of(fed);
        try (var connection = database.getConnection()) {
            var unknown = firstUnknown(connection, last);
            if (unknown.isEmpty()) {
                goOn(connection);
                return true;
            }
            halt(connection, unknown.get().toString());
            return false;
        }
    }

    private Optional<Last> firstUnknown(Connection connection, List<Last> last) throws SQLException {
        for (var event : last) {
            if (event.event().origin().equals(source) && !isKnown(connection, event)) {
                return Optional.of(event);
            }
        }
        return Optional.empty();
    }

    /** In the table, or of an epoch that has ended. */
    private static boolean isKnown(Connection connection, Last last) throws SQLException {
        try (var query = connection.prepareStatement("""
                select 1 from event where topic = ? and key::text = ? and version = ? and id = ?
                union all
                select 1 from event_epoch where epoch > ?
                """)) {
            query.setString(1, last.partition().topic());
            query.setString(2, last.key());
            query.setLong(3, last.event().aggregateVersion());
            query.setObject(4, last.event().id());
            query.setLong(5, last.event().epoch());
            try (var row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    private void halt(Connection connection, String found) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into event_halt (lane, known_seq, found, detected_at) values (?, ?, ?, clock_timestamp())
                on conflict (lane) do nothing
                """)) {
            insert.setInt(1, lane.number());
            insert.setLong(2, knownSeq);
            insert.setString(3, found);
            insert.executeUpdate();
        }
        if (!found.equals(told)) {
            told = found;
            LOG.errorf(
                    "%s lane %s does not send: this database was restored from an older copy. It does not know %s."
                            + " The way back: docs/operations.md, \"A database restored from an older copy\"",
                    source, lane, found);
        }
    }

    private void goOn(Connection connection) throws SQLException {
        try (var delete = connection.prepareStatement("delete from event_halt where lane = ?")) {
            delete.setInt(1, lane.number());
            if (delete.executeUpdate() > 0) {
                LOG.infof("%s lane %s sends again", source, lane);
            }
        }
        told = null;
    }
}
