<#import "template.ftl" as layout>
<@layout.emailLayout>
<style>:root { color-scheme: light dark; } body { background-color: Canvas; color: CanvasText; }</style>
<div style="max-width: 36em; margin: 0 auto; padding: 1em; font-family: sans-serif; font-size: 16px; line-height: 1.5; overflow-wrap: anywhere;">
  <p><#if name?has_content>${msg("workspacesInviteGreeting", name)}<#else>${msg("workspacesInviteGreetingPlain")}</#if></p>
  <p><#if ended>${msg("workspacesEndedText", workspace, realm, date)}<#else>${msg("workspacesEndsText", workspace, realm, date)}</#if></p>
  <p><#if ended>${msg("workspacesEndedNext")}<#else>${msg("workspacesEndsNext")}</#if></p>
</div>
</@layout.emailLayout>
