package jp.ward.guard.measure;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.function.BiFunction;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Callers;
import jp.ward.guard.access.Posted;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.registration.RegistrationCommand;
import jp.ward.guard.web.Body;

/**
 * The register over HTTP (contract 4.4): register, list, read, add protection, confirm. Held by
 * MeasureChangeStoryTest, ReducingStoryTest.
 */
@Path(MeasureResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Blocking
class MeasureResource {

  static final String PATH = "/api/v1/measures";
  private static final int MOST_BYTES = 256 * 1024;

  private final Registrations registrations;
  private final MeasureViews views;
  private final MeasurePeriods periods;
  private final MeasureAdditions additions;
  private final ReductionRequests reductions;
  private final MeasureConfirmations confirmations;
  private final Callers callers;
  private final Directory directory;
  private final Identities identities;

  MeasureResource(
      Registrations registrations,
      MeasureViews views,
      MeasurePeriods periods,
      MeasureAdditions additions,
      ReductionRequests reductions,
      MeasureConfirmations confirmations,
      Callers callers,
      Directory directory,
      Identities identities) {
    this.registrations = registrations;
    this.views = views;
    this.periods = periods;
    this.additions = additions;
    this.reductions = reductions;
    this.confirmations = confirmations;
    this.callers = callers;
    this.directory = directory;
    this.identities = identities;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response register(@Context HttpHeaders headers, InputStream body) {
    Posted posted = posted(callers.currentOrShared(), PATH, headers, body);
    MeasureJson measure = registrations.register(posted, today -> command(posted, today));
    return Response.created(URI.create(PATH + "/" + measure.id()))
        .tag(tag(measure.version()))
        .entity(measure)
        .build();
  }

  private RegistrationCommand command(Posted posted, LocalDate today) {
    Caller caller = posted.caller();
    boolean byOfficer = MeasureRights.isOfficer(caller);
    return RegistrationCommand.parse(
        posted.body(), caller.shared(), byOfficer, directory, identities, today);
  }

  @GET
  public MeasureListJson list(@Context UriInfo uri) {
    return views.list(callers.current(), uri.getQueryParameters());
  }

  @GET
  @Path("/{id}")
  public Response read(@PathParam("id") String id) {
    MeasureDetailJson measure = views.read(callers.current(), id);
    return Response.ok(measure).tag(tag(measure.measure().version())).build();
  }

  @POST
  @Path("/{id}/activation")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response activate(
      @PathParam("id") String id, @Context HttpHeaders headers, InputStream body) {
    return changed(id, "activation", headers, body, periods::activate);
  }

  @POST
  @Path("/{id}/extension")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response extend(
      @PathParam("id") String id, @Context HttpHeaders headers, InputStream body) {
    return changed(id, "extension", headers, body, periods::extend);
  }

  @POST
  @Path("/{id}/protected-persons")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response addProtectedPerson(
      @PathParam("id") String id, @Context HttpHeaders headers, InputStream body) {
    return changed(id, "protected-persons", headers, body, additions::protectedPerson);
  }

  @POST
  @Path("/{id}/respondents")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response addRespondent(
      @PathParam("id") String id, @Context HttpHeaders headers, InputStream body) {
    return changed(id, "respondents", headers, body, additions::respondent);
  }

  @POST
  @Path("/{id}/associates")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response addAssociate(
      @PathParam("id") String id, @Context HttpHeaders headers, InputStream body) {
    return changed(id, "associates", headers, body, additions::associate);
  }

  @POST
  @Path("/{id}/unsafe-destinations")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response addUnsafeDestination(
      @PathParam("id") String id, @Context HttpHeaders headers, InputStream body) {
    return changed(id, "unsafe-destinations", headers, body, additions::unsafeDestination);
  }

  @POST
  @Path("/{id}/registered-address")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response registeredAddress(
      @PathParam("id") String id, @Context HttpHeaders headers, InputStream body) {
    Posted posted = posted(PATH + "/" + id + "/registered-address", headers, body);
    return reductions
        .ask(posted, id, ReductionDoor.REGISTERED_ADDRESS)
        .map(MeasureResource::accepted)
        .orElseGet(() -> changed(additions.registeredAddress(posted, id)));
  }

  @POST
  @Path("/{id}/concealed-offices")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response concealedOffice(
      @PathParam("id") String id, @Context HttpHeaders headers, InputStream body) {
    Posted posted = posted(PATH + "/" + id + "/concealed-offices", headers, body);
    return reductions
        .ask(posted, id, ReductionDoor.CONCEALED_OFFICE)
        .map(MeasureResource::accepted)
        .orElseGet(() -> changed(additions.concealedOffice(posted, id)));
  }

  @POST
  @Path("/{id}/name-concealed")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response nameConcealed(
      @PathParam("id") String id, @Context HttpHeaders headers, InputStream body) {
    Posted posted = posted(PATH + "/" + id + "/name-concealed", headers, body);
    return reductions
        .ask(posted, id, ReductionDoor.NAME_CONCEALED)
        .map(MeasureResource::accepted)
        .orElseGet(() -> changed(additions.nameConcealed(posted, id)));
  }

  @POST
  @Path("/{id}/safe-destinations")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response addSafeDestination(
      @PathParam("id") String id, @Context HttpHeaders headers, InputStream body) {
    Posted posted = posted(PATH + "/" + id + "/safe-destinations", headers, body);
    return accepted(reductions.ask(posted, id, ReductionDoor.SAFE_DESTINATION).orElseThrow());
  }

  @POST
  @Path("/{id}/reductions")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response reduce(
      @PathParam("id") String id, @Context HttpHeaders headers, InputStream body) {
    Posted posted = posted(PATH + "/" + id + "/reductions", headers, body);
    return accepted(reductions.ask(posted, id, ReductionDoor.REDUCTION).orElseThrow());
  }

  @POST
  @Path("/{id}/confirmations")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response confirm(
      @PathParam("id") String id, @Context HttpHeaders headers, InputStream body) {
    MeasureRights.requireConfirmer(callers.current());
    callers.currentStrong();
    return changed(id, "confirmations", headers, body, confirmations::confirm);
  }

  private Response changed(
      String id,
      String part,
      HttpHeaders headers,
      InputStream body,
      BiFunction<Posted, String, MeasureJson> change) {
    return changed(change.apply(posted(PATH + "/" + id + "/" + part, headers, body), id));
  }

  private static Response accepted(ReductionRequests.ReductionJson waiting) {
    return Response.status(ReductionRequests.ACCEPTED)
        .location(URI.create("/api/v1/approvals/" + waiting.approval()))
        .entity(waiting)
        .build();
  }

  private static Response changed(MeasureJson measure) {
    return Response.ok(measure).tag(tag(measure.version())).build();
  }

  private Posted posted(String path, HttpHeaders headers, InputStream body) {
    return posted(callers.current(), path, headers, body);
  }

  private static Posted posted(Caller caller, String path, HttpHeaders headers, InputStream body) {
    return new Posted(
        caller,
        path,
        Body.bytes(body, MOST_BYTES),
        headers.getHeaderString("Idempotency-Key"),
        headers.getHeaderString(HttpHeaders.IF_MATCH));
  }

  private static EntityTag tag(long version) {
    return new EntityTag(Long.toString(version));
  }
}
