package jp.ward.guard.audit.entries;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.temporal.ChronoUnit;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Callers;
import jp.ward.guard.audit.trail.Scope;
import jp.ward.guard.audit.trail.TrailFilter;
import jp.ward.guard.audit.trail.TrailQuery;
import jp.ward.guard.web.ListQuery;

/**
 * The audit as a CSV file (contract 4.4); no-store like every answer of the API. Held by
 * ExportStoryTest.
 */
@Path("/api/v1/audit/export")
@Authenticated
@Blocking
class ExportResource {

  private static final int MOST_DAYS = 366;

  private final Callers callers;
  private final AuditExports exports;

  ExportResource(Callers callers, AuditExports exports) {
    this.callers = callers;
    this.exports = exports;
  }

  @GET
  @Produces("text/csv;charset=UTF-8")
  public Response export(@Context UriInfo uri) {
    Caller caller = callers.current();
    Scope.of(caller);
    ListQuery query = TrailQuery.filtered(uri.getQueryParameters());
    TrailFilter filter = TrailQuery.filter(query);
    requireSpan(query, filter);
    query.close();
    Export export = exports.take(caller, filter, AuditExports.Bounds.USUAL);
    return Response.ok(export.content())
        .header(
            "Content-Disposition",
            "attachment; filename=\"audit-%s-%s.csv\"".formatted(filter.from(), filter.until()))
        .header("X-Export-ID", export.id())
        .build();
  }

  private static void requireSpan(ListQuery query, TrailFilter filter) {
    if (query.one("from") == null) {
      query.refuse("from", "give the first day 開始日を指定してください。");
    }
    if (query.one("until") == null) {
      query.refuse("until", "give the last day 終了日を指定してください。");
    }
    if (filter.from() != null
        && filter.until() != null
        && ChronoUnit.DAYS.between(filter.from(), filter.until()) >= MOST_DAYS) {
      query.refuse("until", "at most 366 days at a time: take fewer 366日以内にしてください。");
    }
  }
}
