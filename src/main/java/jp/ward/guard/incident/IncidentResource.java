package jp.ward.guard.incident;

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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Callers;
import jp.ward.guard.access.Posted;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.policy.PolicyShelf;
import jp.ward.guard.web.Body;
import jp.ward.guard.web.ListQuery;
import jp.ward.guard.web.Refusal;

/**
 * Incidents over HTTP (contract 4.4): report, list, read, take a step, close. Held by
 * AfterLeakRefusedStoryTest.
 */
@Path(IncidentResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Blocking
class IncidentResource {

  static final String PATH = "/api/v1/incidents";
  private static final int MOST_BYTES = 512 * 1024;

  private final Callers callers;
  private final IncidentReports reports;
  private final IncidentViews views;
  private final IncidentSteps steps;
  private final Identities identities;
  private final PolicyShelf shelf;
  private final ZoneId zone;

  IncidentResource(
      Callers callers,
      IncidentReports reports,
      IncidentViews views,
      IncidentSteps steps,
      Identities identities,
      PolicyShelf shelf,
      ZoneId zone) {
    this.callers = callers;
    this.reports = reports;
    this.views = views;
    this.steps = steps;
    this.identities = identities;
    this.shelf = shelf;
    this.zone = zone;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response report(@Context HttpHeaders headers, InputStream body) {
    Caller caller = callers.current();
    IncidentReports.requireStaff(caller);
    byte[] bytes = Body.bytes(body, MOST_BYTES);
    String key = headers.getHeaderString("Idempotency-Key");
    Incident incident = reports.report(new Posted(caller, PATH, bytes, key));
    return Response.status(Response.Status.CREATED).entity(receipt(incident)).build();
  }

  @GET
  public IncidentListJson list(@Context UriInfo uri) {
    Caller caller = callers.current();
    ListQuery query = new ListQuery(uri.getQueryParameters(), "status");
    IncidentStatus status = query.word("status", IncidentStatus.class);
    String cursor = query.cursor();
    int limit = query.limit();
    query.close();
    return views.list(caller, status, cursor, limit);
  }

  @GET
  @Path("/{id}")
  public IncidentJson read(@PathParam("id") String id) {
    return views.read(callers.current(), id);
  }

  @POST
  @Path("/{id}/steps/{step}")
  @Consumes(MediaType.APPLICATION_JSON)
  public IncidentJson take(
      @PathParam("id") String id, @PathParam("step") String name, InputStream body) {
    Caller caller = callers.current();
    IncidentStep step =
        Stream.of(IncidentStep.values())
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow(Refusal::notFound);
    IncidentForm.Step posted =
        new IncidentForm(Body.bytes(body, MOST_BYTES), identities).step(step);
    return views.shown(caller, steps.take(caller, id, step, posted));
  }

  @POST
  @Path("/{id}/closure")
  @Consumes(MediaType.APPLICATION_JSON)
  public IncidentJson close(@PathParam("id") String id, InputStream body) {
    Caller caller = callers.current();
    byte[] bytes = Body.bytes(body, MOST_BYTES);
    if (bytes.length > 0) {
      new IncidentForm(bytes, identities).close();
    }
    return views.shown(caller, steps.close(caller, id));
  }

  private IncidentReceiptJson receipt(Incident incident) {
    LocalDate day = LocalDate.ofInstant(incident.reportedAt(), zone);
    return IncidentReceiptJson.of(incident, shelf.requireInForceOn(day));
  }
}
