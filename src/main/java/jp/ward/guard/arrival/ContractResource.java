package jp.ward.guard.arrival;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Serves the reviewed contract, byte for byte. */
@Path("/openapi")
@PermitAll
public class ContractResource {

  private static final String FILE = "/openapi/disclosure-guard.yaml";
  private static final byte[] CONTRACT = read();

  @GET
  @Produces("application/yaml")
  public byte[] contract() {
    return bytes();
  }

  public static byte[] bytes() {
    return CONTRACT.clone();
  }

  private static byte[] read() {
    try (InputStream file = ContractResource.class.getResourceAsStream(FILE)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the contract is not packed", e);
    }
  }
}
