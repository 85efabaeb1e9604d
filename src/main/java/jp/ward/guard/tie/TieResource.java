package jp.ward.guard.tie;

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
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Callers;
import jp.ward.guard.access.Group;
import jp.ward.guard.access.Posted;
import jp.ward.guard.web.Body;
import jp.ward.guard.web.ListQuery;

/**
 * A member of staff declares a tie to a resident, and asks for its end (contract 4.4). Held by
 * TieEndStoryTest.
 */
@Path(TieResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Blocking
class TieResource {

  static final String PATH = "/api/v1/ties";
  private static final int MOST_BYTES = 16 * 1024;

  private final TieDeclarations declarations;
  private final TieEnds ends;
  private final TieEndViews views;
  private final Callers callers;

  TieResource(TieDeclarations declarations, TieEnds ends, TieEndViews views, Callers callers) {
    this.declarations = declarations;
    this.ends = ends;
    this.views = views;
    this.callers = callers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response declare(@Context HttpHeaders headers, InputStream body) {
    Posted posted = posted(callers.current(), PATH, headers, body);
    return Response.status(Response.Status.CREATED).entity(declarations.declare(posted)).build();
  }

  @GET
  @Path("/ends")
  public TieEndViews.TieEndListJson waiting(@Context UriInfo uri) {
    Caller caller = callers.current();
    ListQuery query = new ListQuery(uri.getQueryParameters());
    String cursor = query.cursor();
    int limit = query.limit();
    query.close();
    return views.waiting(caller, cursor, limit);
  }

  @POST
  @Path("/{id}/end")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response end(@PathParam("id") String id, @Context HttpHeaders headers, InputStream body) {
    Caller caller = callers.current();
    TieRights.requireOwnName(caller);
    if (caller.may(Group.MANAGER) && !ends.isOwn(caller, id)) {
      callers.currentStrong(); // whether or not there is such a tie
    }
    TieEndJson end = ends.end(posted(caller, PATH + "/" + id + "/end", headers, body), id);
    boolean waits = end.status() == TieEndJson.Status.WAITING;
    return Response.status(waits ? TieEnds.ASKED : TieEnds.ENDED).entity(end).build();
  }

  private static Posted posted(Caller caller, String path, HttpHeaders headers, InputStream body) {
    return new Posted(
        caller, path, Body.bytes(body, MOST_BYTES), headers.getHeaderString("Idempotency-Key"));
  }
}
