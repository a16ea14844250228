package cn.jiangmen.quality.target.dashboard;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The dashboard in one window, and what the browser noted about it: requests to other servers, and complaints. */
final class DashboardPage implements AutoCloseable {
    private final String origin;
    private final BrowserContext context;
    private final Page page;
    private final List<String> strangers = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    DashboardPage(String origin, BrowserContext context) {
        this.origin = origin;
        this.context = context;
        page = context.newPage();
        page.onRequest(request -> {
            if (!request.url().startsWith(origin + "/") && !request.url().startsWith("data:")) {
                strangers.add(request.url());
            }
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                // what the service does not offer is said on the page itself
                if (!message.text().contains("404 (Not Found)")) {
                    complaints.add(message.text());
                }
            }
        });
        page.onPageError(complaints::add);
    }

    /** Loads a page by its address and waits until the place named by the selector is there. */
    DashboardPage goTo(String address, String selector) {
        page.navigate(origin + address);
        page.waitForSelector(selector);
        return this;
    }

    /** Loads the overview with a query such as {@code on=2025-12-31} and waits until numbers and charts are there. */
    DashboardPage visit(String query) {
        page.navigate(origin + "/?" + query);
        page.waitForSelector(".tile[data-met]");
        page.waitForSelector("#trend canvas");
        page.waitForSelector(".spark canvas");
        return this;
    }

    Page page() {
        return page;
    }

    Locator tile(String indicator) {
        return page.locator(".tile[data-code='" + indicator + "']");
    }

    /** The number a tile shows, as a machine reads it. */
    int number(String indicator) {
        return Integer.parseInt(tile(indicator).locator(".tile-number").getAttribute("value"));
    }

    Locator county(String code) {
        return page.locator(".map-county[data-county='" + code + "']");
    }

    int countyNumber(String code) {
        return Integer.parseInt(county(code).getAttribute("data-value"));
    }

    void cutOff(boolean offline) {
        context.setOffline(offline);
    }

    List<String> requestsToOtherServers() {
        return strangers;
    }

    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
    }
}
