package jp.ward.guard.measure;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import jp.ward.guard.access.Body;
import jp.ward.guard.access.Callers;

/** A member of staff declares a tie to a resident, in the own name (contract 4.4). */
@Path(TieResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Blocking
class TieResource {

  static final String PATH = "/api/v1/ties";
  private static final int MOST_BYTES = 16 * 1024;

  private final Ties ties;
  private final Callers callers;

  TieResource(Ties ties, Callers callers) {
    this.ties = ties;
    this.callers = callers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response declare(@Context HttpHeaders headers, InputStream body) {
    Posted posted =
        new Posted(
            callers.current(),
            PATH,
            Body.bytes(body, MOST_BYTES),
            headers.getHeaderString("Idempotency-Key"),
            null);
    return Response.status(Response.Status.CREATED).entity(ties.declare(posted)).build();
  }
}
