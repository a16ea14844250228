/** Runs the suite on one machine: real servers from packages, the launcher, and the resource the services test with. */
package cn.jiangmen.quality.local;
