package jp.ward.guard.measure;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Callers;
import jp.ward.guard.web.Body;
import jp.ward.guard.web.Fields;

/** A measure officer vouches for a register that looked older than its note (design 4.6). */
@Path("/api/v1/register/confirmation")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Blocking
class ConfirmationResource {

  private static final int MOST_BYTES = 16 * 1024;

  private final Callers callers;
  private final Confirmation confirmation;

  ConfirmationResource(Callers callers, Confirmation confirmation) {
    this.callers = callers;
    this.confirmation = confirmation;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public ConfirmedJson confirm(InputStream body) {
    MeasureRights.requireOfficer(callers.current());
    Caller officer = callers.currentStrong();
    Fields form = Fields.of(Body.read(body, MOST_BYTES));
    String reason = form.words("reason", true, confirmation::holdsPersonalNumber);
    form.close();
    return new ConfirmedJson(confirmation.confirm(officer, reason));
  }

  /** Where the ledger keeps the confirmation. */
  record ConfirmedJson(long entry) {}
}
