package jp.ward.guard.approval;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.util.stream.Stream;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Callers;
import jp.ward.guard.access.Posted;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.web.Body;
import jp.ward.guard.web.ListQuery;

/**
 * Approvals over HTTP (contract 4.4): request, inbox, vote, withdraw, review. Held by
 * ApprovalStoryTest.
 */
@Path(ApprovalResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Blocking
class ApprovalResource {

  static final String PATH = "/api/v1/approvals";
  private static final int MOST_BYTES = 16 * 1024;

  private final Callers callers;
  private final Approvals approvals;
  private final ApprovalVotes votes;
  private final ApprovalClosings closings;
  private final ApprovalViews views;
  private final Identities identities;

  ApprovalResource(
      Callers callers,
      Approvals approvals,
      ApprovalVotes votes,
      ApprovalClosings closings,
      ApprovalViews views,
      Identities identities) {
    this.callers = callers;
    this.approvals = approvals;
    this.votes = votes;
    this.closings = closings;
    this.views = views;
    this.identities = identities;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response request(@Context HttpHeaders headers, InputStream body) {
    Caller caller = callers.current();
    byte[] bytes = Body.bytes(body, MOST_BYTES);
    ApprovalForm form = new ApprovalForm(bytes, identities);
    String check = form.text("check", 64);
    String reason = form.words("reason");
    form.close();
    Posted posted = new Posted(caller, PATH, bytes, headers.getHeaderString("Idempotency-Key"));
    Case opened = approvals.request(posted, check, reason);
    return Response.created(URI.create(PATH + "/" + opened.id()))
        .entity(views.shown(caller, opened))
        .build();
  }

  @GET
  public ApprovalListJson list(@Context UriInfo uri) {
    Caller caller = callers.current();
    ListQuery query =
        new ListQuery(
            uri.getQueryParameters(), "status", "eligible", "requester", "review", "concerned");
    ApprovalStatus status = query.word("status", ApprovalStatus.class);
    boolean eligible = query.has("eligible", "me");
    boolean requester = query.has("requester", "me");
    boolean review = query.has("review", "owed");
    boolean concerned = query.has("concerned", "me");
    if (Stream.of(eligible, requester, review, concerned).filter(one -> one).count() != 1) {
      query.refuse(
          "query",
          "give one of eligible=me, requester=me, review=owed, concerned=me"
              + " eligible・requester・review・concerned のどれか一つを指定してください。");
    }
    if (!requester && status != null && (!eligible || status != ApprovalStatus.PENDING)) {
      query.refuse("status", "use it with requester=me requester=me と併せて指定してください。");
    }
    String cursor = query.cursor();
    int limit = query.limit();
    query.close();
    if (eligible) {
      return views.waitingFor(caller, cursor, limit);
    }
    if (concerned) {
      return views.emergenciesOf(caller, cursor, limit);
    }
    return requester
        ? views.requestedBy(caller, status, cursor, limit)
        : views.owingReview(caller, cursor, limit);
  }

  @GET
  @Path("/{id}")
  public ApprovalJson read(@PathParam("id") String id) {
    return views.read(callers.current(), id);
  }

  @POST
  @Path("/{id}/votes")
  @Consumes(MediaType.APPLICATION_JSON)
  public ApprovalJson vote(@PathParam("id") String id, InputStream body) {
    Caller caller = callers.current();
    if (!caller.strong()) {
      votes.refuseWeak(caller, id);
      callers.currentStrong();
    }
    ApprovalForm form = form(body);
    VoteChoice vote = form.vote();
    String reason = form.remark("reason");
    form.close();
    return views.shown(caller, votes.vote(caller, id, vote, reason));
  }

  @POST
  @Path("/{id}/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  public ApprovalJson withdraw(@PathParam("id") String id, InputStream body) {
    Caller caller = callers.current();
    byte[] bytes = Body.bytes(body, MOST_BYTES);
    if (bytes.length > 0) {
      new ApprovalForm(bytes, identities).close();
    }
    return views.shown(caller, closings.withdraw(caller, id));
  }

  @POST
  @Path("/{id}/review")
  @Consumes(MediaType.APPLICATION_JSON)
  public ApprovalJson review(@PathParam("id") String id, InputStream body) {
    Caller caller = callers.current();
    ApprovalForm form = form(body);
    String note = form.words("note");
    form.close();
    return views.shown(caller, closings.review(caller, id, note));
  }

  private ApprovalForm form(InputStream body) {
    return new ApprovalForm(Body.bytes(body, MOST_BYTES), identities);
  }
}
