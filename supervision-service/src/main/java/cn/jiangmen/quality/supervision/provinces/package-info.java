/**
 * Publications across provinces (跨省公示): who decided pushes a penalty or a listing to where the party is registered, who is
 * responsible for the party publishes what was pushed; each within its period.
 */
package cn.jiangmen.quality.supervision.provinces;
