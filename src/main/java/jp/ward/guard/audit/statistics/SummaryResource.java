package jp.ward.guard.audit.statistics;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Callers;
import jp.ward.guard.audit.trail.Scope;
import jp.ward.guard.audit.trail.Trail;
import jp.ward.guard.audit.trail.TrailQuery;
import jp.ward.guard.conflict.Conflicts;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.web.ListQuery;

/**
 * The audit in numbers (contract 4.4): by day, office, act, channel, verdict, flag and staff. Held
 * by FindingStoryTest.
 */
@Path("/api/v1/audit/summary")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Blocking
class SummaryResource {

  private static final int USUAL_DAYS = 30;
  private static final int MOST_DAYS = 92;
  private final Callers callers;
  private final Trail trail;
  private final Summaries summaries;
  private final Conflicts conflicts;
  private final Directory directory;
  private final Ledger ledger;
  private final Clock clock;
  private final ZoneId zone;

  SummaryResource(
      Callers callers,
      Trail trail,
      Summaries summaries,
      Conflicts conflicts,
      Directory directory,
      Ledger ledger,
      Clock clock,
      ZoneId zone) {
    this.callers = callers;
    this.trail = trail;
    this.summaries = summaries;
    this.conflicts = conflicts;
    this.directory = directory;
    this.ledger = ledger;
    this.clock = clock;
    this.zone = zone;
  }

  @GET
  public SummaryJson summary(@Context UriInfo uri) {
    Caller reader = callers.current();
    Scope scope = Scope.of(reader);
    ListQuery query = TrailQuery.of(uri.getQueryParameters(), Set.of("from", "until", "office"));
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    LocalDate until = query.day("until") == null ? today : query.day("until");
    LocalDate from =
        query.day("from") == null ? until.minusDays(USUAL_DAYS - 1) : query.day("from");
    String office = query.one("office");
    if (until.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(until)) {
      query.refuse("until", "give a day from `from` on, at most 92 later fromから92日以内にしてください。");
    }
    query.close();
    if (office != null) {
      scope.requireOffice(office, directory);
    }
    long upTo = trail.catchUp();
    SummaryJson summary =
        summaries.of(
            new SummaryStore.Part(
                from, until, office, office == null ? scope.municipality() : null),
            conflicts.involvementOf(reader.person()),
            upTo);
    record(reader, from, until, office);
    return summary;
  }

  private void record(Caller reader, LocalDate from, LocalDate until, String office) {
    Map<String, Object> content = Entry.by(reader);
    content.put("summary", from + "/" + until);
    content.put("office", office);
    ledger.record(Entry.of(Kind.AUDIT_READ, reader, null, content));
  }
}
