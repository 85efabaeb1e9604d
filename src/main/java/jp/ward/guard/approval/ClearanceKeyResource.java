package jp.ward.guard.approval;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** The public key with which anybody can verify a clearance (RFC 7517). */
@Path("/.well-known/jwks.json")
@PermitAll
class ClearanceKeyResource {

  private final ClearanceTokens tokens;

  ClearanceKeyResource(ClearanceTokens tokens) {
    this.tokens = tokens;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Map<String, Object> keys() {
    return tokens.keySet();
  }
}
