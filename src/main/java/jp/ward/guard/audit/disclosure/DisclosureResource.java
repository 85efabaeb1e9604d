package jp.ward.guard.audit.disclosure;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Callers;
import jp.ward.guard.audit.entries.AuditExports;
import jp.ward.guard.audit.entries.Export;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.measure.MeasureFiles;
import jp.ward.guard.web.ListQuery;

/**
 * What was asked and told about the people of a measure, over HTTP (contract 4.4): as a page, or as
 * a file where {@code Accept} asks for CSV.
 */
@Path("/api/v1/measures/{id}/disclosures")
@Authenticated
@Blocking
class DisclosureResource {

  private final Callers callers;
  private final Disclosures disclosures;
  private final DisclosureExports exports;
  private final Directory directory;

  DisclosureResource(
      Callers callers, Disclosures disclosures, DisclosureExports exports, Directory directory) {
    this.callers = callers;
    this.disclosures = disclosures;
    this.exports = exports;
    this.directory = directory;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public DisclosurePageJson list(@PathParam("id") String id, @Context UriInfo uri) {
    Caller caller = officer();
    ListQuery query = DisclosureQuery.of(uri.getQueryParameters(), "cursor", "limit");
    DisclosureFilter filter = DisclosureQuery.filter(query, directory);
    String cursor = query.one("cursor");
    int limit = query.limit();
    query.close();
    return disclosures.list(caller, id, filter, cursor, limit);
  }

  @GET
  @Produces("text/csv;charset=UTF-8;qs=0.5")
  public Response export(@PathParam("id") String id, @Context UriInfo uri) {
    Caller caller = officer();
    ListQuery query = DisclosureQuery.of(uri.getQueryParameters());
    DisclosureFilter filter = DisclosureQuery.filter(query, directory);
    query.close();
    Export export = exports.take(caller, id, filter, AuditExports.Bounds.USUAL);
    return Response.ok(export.content(), "text/csv;charset=UTF-8")
        .header(
            "Content-Disposition",
            "attachment; filename=\"disclosures-%s.csv\"".formatted(export.id()))
        .header("X-Export-ID", export.id())
        .build();
  }

  private Caller officer() {
    Caller caller = callers.current();
    MeasureFiles.requireOfficer(caller);
    return caller;
  }
}
