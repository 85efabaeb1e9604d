package jp.ward.guard.audit.finding;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Set;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Callers;
import jp.ward.guard.audit.trail.TrailQuery;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.web.Body;
import jp.ward.guard.web.ListQuery;

/** Findings over HTTP (contract 4.4): what several entries show together. */
@Path("/api/v1/audit/findings")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Blocking
class FindingResource {

  private static final int MOST_BYTES = 16 * 1024;

  private final Callers callers;
  private final Findings findings;
  private final Identities identities;

  FindingResource(Callers callers, Findings findings, Identities identities) {
    this.callers = callers;
    this.findings = findings;
    this.identities = identities;
  }

  @GET
  public FindingListJson list(@Context UriInfo uri) {
    ListQuery query =
        TrailQuery.of(uri.getQueryParameters(), Set.of("status", "kind", "cursor", "limit"));
    FindingStatus status = query.word("status", FindingStatus.class);
    FindingKind kind = query.word("kind", FindingKind.class);
    String cursor = query.cursor(FindingRow.ID);
    int limit = query.limit();
    query.close();
    return findings.list(callers.current(), status, kind, cursor, limit);
  }

  @POST
  @Path("/{id}/acknowledgement")
  @Consumes(MediaType.APPLICATION_JSON)
  public FindingJson acknowledge(@PathParam("id") String id, InputStream body) {
    return close(id, FindingStatus.ACKNOWLEDGED, body);
  }

  @POST
  @Path("/{id}/dismissal")
  @Consumes(MediaType.APPLICATION_JSON)
  public FindingJson dismiss(@PathParam("id") String id, InputStream body) {
    return close(id, FindingStatus.DISMISSED, body);
  }

  private FindingJson close(String id, FindingStatus as, InputStream body) {
    Caller caller = callers.current();
    String note = new NoteForm(Body.bytes(body, MOST_BYTES), identities).note();
    return findings.close(caller, id, as, note);
  }
}
