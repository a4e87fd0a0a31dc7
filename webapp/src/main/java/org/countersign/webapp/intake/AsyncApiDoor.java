package org.countersign.webapp.intake;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.countersign.ledger.json.Json;
import org.countersign.processes.intake.EventContract;

/** The AsyncAPI document, at an address of its own. For everybody. */
@WebServlet("/asyncapi.json")
// The container fills the field before anyone calls.
@SuppressWarnings("NullAway.Init")
public class AsyncApiDoor extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Inject
    transient EventContract contract;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.getOutputStream().write(Json.write(contract.asyncApi()).getBytes(StandardCharsets.UTF_8));
    }
}
