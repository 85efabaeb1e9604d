package jp.ward.guard.check;

import jakarta.ws.rs.Path;

@Path("/public")
public class PublicResource {}
