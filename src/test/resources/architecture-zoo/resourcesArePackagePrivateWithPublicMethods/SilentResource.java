package jp.ward.guard.check;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/silent")
class SilentResource {

  @GET
  String answersNotFound() {
    return "";
  }
}
