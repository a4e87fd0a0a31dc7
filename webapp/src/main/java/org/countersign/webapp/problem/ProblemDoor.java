package org.countersign.webapp.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.countersign.ledger.json.Json;

/** What the container itself refuses (a wrong password, a body that is too long) is told as a problem too. */
@WebServlet("/problem")
public class ProblemDoor extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        ProblemView problem = Problems.of(status instanceof Integer code ? code : 404);
        response.setStatus(problem.status());
        response.setContentType(Problems.MEDIA_TYPE);
        response.getOutputStream().write(Json.write(problem).getBytes(StandardCharsets.UTF_8));
    }
}
