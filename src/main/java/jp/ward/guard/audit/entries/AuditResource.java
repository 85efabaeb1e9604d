package jp.ward.guard.audit.entries;

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
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Callers;
import jp.ward.guard.audit.finding.NoteForm;
import jp.ward.guard.audit.trail.Scope;
import jp.ward.guard.audit.trail.TrailFilter;
import jp.ward.guard.audit.trail.TrailQuery;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.web.Body;
import jp.ward.guard.web.ListQuery;
import jp.ward.guard.web.Refusal;

/** The audit over HTTP (contract 4.4): entries with filters, and signing off. */
@Path("/api/v1/audit/entries")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Blocking
class AuditResource {

  private static final int MOST_BYTES = 16 * 1024;

  private final Callers callers;
  private final AuditEntries entries;
  private final AuditReviews reviews;
  private final Identities identities;

  AuditResource(
      Callers callers, AuditEntries entries, AuditReviews reviews, Identities identities) {
    this.callers = callers;
    this.entries = entries;
    this.reviews = reviews;
    this.identities = identities;
  }

  @GET
  public AuditPageJson list(@Context UriInfo uri) {
    Caller caller = callers.current();
    Scope.of(caller);
    ListQuery query = TrailQuery.filtered(uri.getQueryParameters(), "cursor", "limit");
    TrailFilter filter = TrailQuery.filter(query);
    String cursor = query.one("cursor");
    int limit = query.limit();
    query.close();
    return entries.list(caller, filter, cursor, limit);
  }

  @POST
  @Path("/{entry}/reviews")
  @Consumes(MediaType.APPLICATION_JSON)
  public AuditEntryJson signOff(@PathParam("entry") String entry, InputStream body) {
    Caller caller = callers.current();
    String note = new NoteForm(Body.bytes(body, MOST_BYTES), identities).note();
    if (!entry.matches("[1-9][0-9]{0,17}")) {
      throw Refusal.notFound();
    }
    return reviews.signOff(caller, Long.parseLong(entry), note);
  }
}
