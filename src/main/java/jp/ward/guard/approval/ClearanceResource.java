package jp.ward.guard.approval;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Callers;
import jp.ward.guard.access.Group;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.web.Body;
import jp.ward.guard.web.ListQuery;
import jp.ward.guard.web.Refusal;

/** Clearances over HTTP (contract 4.4): used before the act, reported after it. */
@Path("/api/v1/clearances")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Blocking
class ClearanceResource {

  private static final int MOST_BYTES = 16 * 1024;

  private final Callers callers;
  private final Clearances clearances;
  private final Identities identities;

  ClearanceResource(Callers callers, Clearances clearances, Identities identities) {
    this.callers = callers;
    this.clearances = clearances;
    this.identities = identities;
  }

  @POST
  @Path("/use")
  @Consumes(MediaType.APPLICATION_JSON)
  public ClearanceJson use(InputStream body) {
    Caller caller = callers.current();
    ApprovalForm form = new ApprovalForm(Body.bytes(body, MOST_BYTES), identities);
    String token = form.text("token", ClearanceTokens.LONGEST);
    ClearanceResult result = form.result();
    String document = form.document();
    form.close();
    return clearances.use(caller, token, result, document);
  }

  @GET
  public ClearanceListJson list(@Context UriInfo uri) {
    Caller caller = callers.current();
    if (!caller.may(Group.STAFF)) {
      throw Refusal.forbidden(
          "Clearances are listed for staff (groups): leave it to them. 許可の一覧は職員が見ます。");
    }
    ListQuery query = new ListQuery(uri.getQueryParameters(), "status");
    ClearanceStatus status = query.word("status", ClearanceStatus.class);
    String cursor = query.cursor();
    int limit = query.limit();
    query.close();
    return clearances.list(caller, status, cursor, limit);
  }
}
