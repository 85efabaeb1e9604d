package jp.ward.guard.handover;

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
import java.util.ArrayList;
import java.util.List;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Callers;
import jp.ward.guard.identity.IdentifiersForm;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.FieldProblems;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.web.Body;
import jp.ward.guard.web.Fields;
import jp.ward.guard.web.ListQuery;

/**
 * Handovers over HTTP (contract 4.4): the inbox of the office asked, reading, acknowledging. Held
 * by HandoverInboxStoryTest.
 */
@Path("/api/v1/handovers")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Blocking
class HandoverResource {

  private static final int MOST_BYTES = 512 * 1024;
  private static final int MOST_PEOPLE = 50;

  private final Callers callers;
  private final Acknowledgements acknowledgements;
  private final Identities identities;

  HandoverResource(Callers callers, Acknowledgements acknowledgements, Identities identities) {
    this.callers = callers;
    this.acknowledgements = acknowledgements;
    this.identities = identities;
  }

  @GET
  public HandoverListJson inbox(@Context UriInfo uri) {
    Caller caller = callers.current();
    Acknowledgements.requireStaff(caller);
    ListQuery query = new ListQuery(uri.getQueryParameters(), "office", "status");
    if (!query.has("office", "mine")) {
      query.refuse("office", "send office=mine: an office sees its own inbox 自所属(mine)を指定してください。");
    }
    HandoverStatus status = query.word("status", HandoverStatus.class);
    String cursor = query.cursor();
    int limit = query.limit();
    query.close();
    return acknowledgements.inbox(caller, status, cursor, limit);
  }

  @GET
  @Path("/{code}")
  public HandoverJson read(@PathParam("code") String code) {
    return acknowledgements.read(callers.current(), code);
  }

  @POST
  @Path("/{code}/acknowledgement")
  @Consumes(MediaType.APPLICATION_JSON)
  public HandoverJson acknowledge(@PathParam("code") String code, InputStream body) {
    Caller caller = callers.current();
    Acknowledgements.requireStaff(caller);
    FieldProblems problems = new FieldProblems();
    Fields form = Fields.of(Body.read(body, MOST_BYTES), "", problems);
    List<List<IdentifierRef>> known = new ArrayList<>();
    for (Fields one : form.objects("about", 1, MOST_PEOPLE)) {
      known.add(new IdentifiersForm(identities, problems).resident(one));
    }
    form.close();
    return acknowledgements.acknowledge(caller, code, known);
  }
}
