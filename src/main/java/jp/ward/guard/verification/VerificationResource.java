package jp.ward.guard.verification;

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
import java.io.InputStream;
import java.net.URI;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Callers;
import jp.ward.guard.access.Posted;
import jp.ward.guard.web.Body;
import jp.ward.guard.web.Fields;

/** Verification of the ledger over HTTP: start it, and see how far it is. */
@Path(VerificationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Blocking
class VerificationResource {

  static final String PATH = "/api/v1/ledger/verifications";
  private static final int MOST_BYTES = 16 * 1024;

  private final Callers callers;
  private final Verifications verifications;

  VerificationResource(Callers callers, Verifications verifications) {
    this.callers = callers;
    this.verifications = verifications;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response start(@Context HttpHeaders headers, InputStream body) {
    Caller caller = callers.current();
    Verifications.requireAuditor(caller);
    byte[] bytes = Body.bytes(body, MOST_BYTES);
    if (bytes.length > 0) {
      Fields.of(Body.parse(bytes)).close();
    }
    String key = headers.getHeaderString("Idempotency-Key");
    VerificationJson started = verifications.start(new Posted(caller, PATH, bytes, key));
    return Response.accepted(started).location(URI.create(PATH + "/" + started.id())).build();
  }

  @GET
  @Path("/{id}")
  public VerificationJson read(@PathParam("id") String id) {
    Verifications.requireAuditor(callers.current());
    return verifications.read(id);
  }
}
