package jp.ward.guard.arrival;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Serves the reviewed contract, byte for byte. */
@Path("/openapi")
@PermitAll
class ContractResource {

  @GET
  @Produces("application/yaml")
  public byte[] contract() {
    return ContractFile.bytes();
  }
}
