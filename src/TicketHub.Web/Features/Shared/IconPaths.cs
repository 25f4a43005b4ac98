namespace TicketHub.Web.Features.Shared;

/// <summary>Outlines of the icons in use, drawn on 24 by 24. From Tabler Icons (MIT, see wwwroot/lib/README.md).</summary>
internal static class IconPaths
{
    public static readonly IReadOnlyDictionary<string, string> ByName = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        // Those of files are ours, in the same manner.
        ["archive"] = "<path d='M4 8h16v11a1 1 0 0 1 -1 1h-14a1 1 0 0 1 -1 -1z'/><path d='M3 4h18v4h-18z'/><path d='M10 12h4'/>",
        ["attach"] = "<path d='M19 11l-7.5 7.5a4.5 4.5 0 0 1 -6.4 -6.4l8 -8a3 3 0 0 1 4.3 4.3l-7.8 7.8a1.5 1.5 0 0 1 -2.2 -2.2l7 -7'/>",
        ["picture"] = "<path d='M4 5h16v14h-16z'/><path d='M4 16l5 -5l5 5l2 -2l4 4'/><path d='M15 9h.01'/>",
        ["table"] = "<path d='M4 5h16v14h-16z'/><path d='M4 10h16'/><path d='M4 15h16'/><path d='M10 5v14'/>",
        // Those of the board are ours too.
        ["up"] = "<path d='M12 5v14'/><path d='M6 11l6 -6l6 6'/>",
        ["down-arrow"] = "<path d='M12 5v14'/><path d='M6 13l6 6l6 -6'/>",
        ["more"] = "<path d='M5 12h.01'/><path d='M12 12h.01'/><path d='M19 12h.01'/>",
        ["grip"] =
            "<path d='M9 5h.01'/><path d='M9 12h.01'/><path d='M9 19h.01'/>" +
            "<path d='M15 5h.01'/><path d='M15 12h.01'/><path d='M15 19h.01'/>",
        ["swap"] = "<path d='M4 8h15'/><path d='M15 4l4 4l-4 4'/><path d='M20 16h-15'/><path d='M9 12l-4 4l4 4'/>",
        ["move"] = "<path d='M8 4v16'/><path d='M4 8l4 -4l4 4'/><path d='M16 20v-16'/><path d='M12 16l4 4l4 -4'/>",
        ["ordered"] = "<path d='M10 6h10'/><path d='M10 12h10'/><path d='M10 18h10'/><path d='M4 5l1.5 -1v5'/><path d='M4 15h3l-3 4h3'/>",
        ["alert"] = "<path d='M3 12a9 9 0 1 0 18 0a9 9 0 0 0 -18 0'/><path d='M12 8v4'/><path d='M12 16h.01'/>",
        ["answered"] =
            "<path d='M8 9h8'/><path d='M8 13h6'/>" +
            "<path d='M10.99 19.206l-2.99 1.794v-3h-2a3 3 0 0 1 -3 -3v-8a3 3 0 0 1 3 -3h12a3 3 0 0 1 3 3v6'/>" +
            "<path d='M15 19l2 2l4 -4'/>",
        ["arrow-right"] = "<path d='M5 12l14 0'/><path d='M13 18l6 -6'/><path d='M13 6l6 6'/>",
        ["assign"] =
            "<path d='M8 7a4 4 0 1 0 8 0a4 4 0 0 0 -8 0'/><path d='M16 19h6'/><path d='M19 16v6'/>" +
            "<path d='M6 21v-2a4 4 0 0 1 4 -4h4'/>",
        ["chart"] = "<path d='M4 20h16'/><path d='M6 16v-5h3v5z'/><path d='M11 16v-11h3v11z'/><path d='M16 16v-8h3v8z'/>",
        ["check"] = "<path d='M5 12l5 5l10 -10'/>",
        ["close"] = "<path d='M18 6l-12 12'/><path d='M6 6l12 12'/>",
        ["consultation"] =
            "<path d='M8 9h8'/><path d='M8 13h6'/>" +
            "<path d='M14 18h-1l-5 3v-3h-2a3 3 0 0 1 -3 -3v-8a3 3 0 0 1 3 -3h12a3 3 0 0 1 3 3v4.5'/>" +
            "<path d='M19 22v.01'/><path d='M19 19a2.003 2.003 0 0 0 .914 -3.782a1.98 1.98 0 0 0 -2.414 .483'/>",
        ["copy"] = "<path d='M8 8h12v12h-12z'/><path d='M4 16v-12h12'/>",
        ["defect"] =
            "<path d='M9 9v-1a3 3 0 0 1 6 0v1'/><path d='M8 9h8a6 6 0 0 1 1 3v3a5 5 0 0 1 -10 0v-3a6 6 0 0 1 1 -3'/>" +
            "<path d='M3 13l4 0'/><path d='M17 13l4 0'/><path d='M12 20l0 -6'/><path d='M4 19l3.35 -2'/>" +
            "<path d='M20 19l-3.35 -2'/><path d='M4 7l3.75 2.4'/><path d='M20 7l-3.75 2.4'/>",
        ["deliver"] =
            "<path d='M12 3l8 4.5l0 9l-8 4.5l-8 -4.5l0 -9l8 -4.5'/><path d='M12 12l8 -4.5'/><path d='M12 12l0 9'/>" +
            "<path d='M12 12l-8 -4.5'/><path d='M16 5.25l-8 4.5'/>",
        ["device"] =
            "<path d='M3 5a1 1 0 0 1 1 -1h16a1 1 0 0 1 1 1v10a1 1 0 0 1 -1 1h-16a1 1 0 0 1 -1 -1v-10'/>" +
            "<path d='M7 20h10'/><path d='M9 16v4'/><path d='M15 16v4'/>",
        ["done"] = "<path d='M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0'/><path d='M9 12l2 2l4 -4'/>",
        ["dot"] = "<path d='M11 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0'/><path d='M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0'/>",
        ["down"] = "<path d='M6 9l6 6l6 -6'/>",
        ["enhancement"] =
            "<path d='M3 12h1m8 -9v1m8 8h1m-15.4 -6.4l.7 .7m12.1 -.7l-.7 .7'/>" +
            "<path d='M9 16a5 5 0 1 1 6 0a3.5 3.5 0 0 0 -1 3a2 2 0 0 1 -4 0a3.5 3.5 0 0 0 -1 -3'/>" +
            "<path d='M9.7 17l4.6 0'/>",
        ["eye"] =
            "<path d='M10 12a2 2 0 1 0 4 0a2 2 0 0 0 -4 0'/>" +
            "<path d='M21 12c-2.4 4 -5.4 6 -9 6c-3.6 0 -6.6 -2 -9 -6c2.4 -4 5.4 -6 9 -6c3.6 0 6.6 2 9 6'/>",
        ["file"] =
            "<path d='M14 3v4a1 1 0 0 0 1 1h4'/>" +
            "<path d='M17 21h-10a2 2 0 0 1 -2 -2v-14a2 2 0 0 1 2 -2h7l5 5v11a2 2 0 0 1 -2 2'/><path d='M9 9l1 0'/>" +
            "<path d='M9 13l6 0'/><path d='M9 17l6 0'/>",
        ["filter"] =
            "<path d='M4 4h16v2.172a2 2 0 0 1 -.586 1.414l-4.414 4.414v7l-6 2v-8.5l-4.48 -4.928a2 2 0 0 1 -.52 -1.345v-2.227'/>",
        ["flag"] = "<path d='M5 5a5 5 0 0 1 7 0a5 5 0 0 0 7 0v9a5 5 0 0 1 -7 0a5 5 0 0 0 -7 0v-9'/><path d='M5 21v-7'/>",
        ["inbox"] =
            "<path d='M4 6a2 2 0 0 1 2 -2h12a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2l0 -12'/>" +
            "<path d='M4 13h3l3 3h4l3 -3h3'/>",
        ["info"] = "<path d='M3 12a9 9 0 1 0 18 0a9 9 0 0 0 -18 0'/><path d='M12 9h.01'/><path d='M11 12h1v4h1'/>",
        ["link"] =
            "<path d='M9 15l6 -6'/><path d='M11 6l.463 -.536a5 5 0 0 1 7.071 7.072l-.534 .464'/>" +
            "<path d='M13 18l-.397 .534a5.068 5.068 0 0 1 -7.127 0a4.972 4.972 0 0 1 0 -7.071l.524 -.463'/>",
        ["lock"] =
            "<path d='M5 13a2 2 0 0 1 2 -2h10a2 2 0 0 1 2 2v6a2 2 0 0 1 -2 2h-10a2 2 0 0 1 -2 -2v-6'/>" +
            "<path d='M11 16a1 1 0 1 0 2 0a1 1 0 0 0 -2 0'/><path d='M8 11v-4a4 4 0 1 1 8 0v4'/>",
        ["menu"] = "<path d='M4 6l16 0'/><path d='M4 12l16 0'/><path d='M4 18l16 0'/>",
        ["merge"] =
            "<path d='M5 18a2 2 0 1 0 4 0a2 2 0 1 0 -4 0'/><path d='M5 6a2 2 0 1 0 4 0a2 2 0 1 0 -4 0'/>" +
            "<path d='M15 12a2 2 0 1 0 4 0a2 2 0 1 0 -4 0'/><path d='M7 8l0 8'/><path d='M7 8a4 4 0 0 0 4 4h4'/>",
        ["message"] =
            "<path d='M8 9h8'/><path d='M8 13h6'/>" +
            "<path d='M18 4a3 3 0 0 1 3 3v8a3 3 0 0 1 -3 3h-5l-5 3v-3h-2a3 3 0 0 1 -3 -3v-8a3 3 0 0 1 3 -3h12'/>",
        ["moon"] = "<path d='M12 3c.132 0 .263 0 .393 0a7.5 7.5 0 0 0 7.92 12.446a9 9 0 1 1 -8.313 -12.454l0 .008'/>",
        ["new"] = "<path d='M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0'/>",
        ["paused"] =
            "<path d='M6 6a1 1 0 0 1 1 -1h2a1 1 0 0 1 1 1v12a1 1 0 0 1 -1 1h-2a1 1 0 0 1 -1 -1l0 -12'/>" +
            "<path d='M14 6a1 1 0 0 1 1 -1h2a1 1 0 0 1 1 1v12a1 1 0 0 1 -1 1h-2a1 1 0 0 1 -1 -1l0 -12'/>",
        ["pencil"] = "<path d='M4 20h4l10.5 -10.5a2.828 2.828 0 1 0 -4 -4l-10.5 10.5v4'/><path d='M13.5 6.5l4 4'/>",
        ["people"] =
            "<path d='M5 7a4 4 0 1 0 8 0a4 4 0 1 0 -8 0'/><path d='M3 21v-2a4 4 0 0 1 4 -4h4a4 4 0 0 1 4 4v2'/>" +
            "<path d='M16 3.13a4 4 0 0 1 0 7.75'/><path d='M21 21v-2a4 4 0 0 0 -3 -3.85'/>",
        ["person"] = "<path d='M8 7a4 4 0 1 0 8 0a4 4 0 0 0 -8 0'/><path d='M6 21v-2a4 4 0 0 1 4 -4h4a4 4 0 0 1 4 4v2'/>",
        ["planned"] =
            "<path d='M4 7a2 2 0 0 1 2 -2h12a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2v-12'/>" +
            "<path d='M16 3v4'/><path d='M8 3v4'/><path d='M4 11h16'/>",
        ["plus"] = "<path d='M12 5l0 14'/><path d='M5 12l14 0'/>",
        ["question"] =
            "<path d='M8 8a3.5 3 0 0 1 3.5 -3h1a3.5 3 0 0 1 3.5 3a3 3 0 0 1 -2 3a3 4 0 0 0 -2 4'/>" +
            "<path d='M12 19l0 .01'/>",
        ["quote"] =
            "<path d='M10 11h-4a1 1 0 0 1 -1 -1v-3a1 1 0 0 1 1 -1h3a1 1 0 0 1 1 1v6c0 2.667 -1.333 4.333 -4 5'/>" +
            "<path d='M19 11h-4a1 1 0 0 1 -1 -1v-3a1 1 0 0 1 1 -1h3a1 1 0 0 1 1 1v6c0 2.667 -1.333 4.333 -4 5'/>",
        ["release"] = "<path d='M9 14l-4 -4l4 -4'/><path d='M5 10h11a4 4 0 1 1 0 8h-1'/>",
        ["rocket"] =
            "<path d='M4 13a8 8 0 0 1 7 7a6 6 0 0 0 3 -5a9 9 0 0 0 6 -8a3 3 0 0 0 -3 -3a9 9 0 0 0 -8 6a6 6 0 0 0 -5 3'/>" +
            "<path d='M7 14a6 6 0 0 0 -3 6a6 6 0 0 0 6 -3'/><path d='M14 9a1 1 0 1 0 2 0a1 1 0 1 0 -2 0'/>",
        ["route"] =
            "<path d='M21 17h-5.397a5 5 0 0 1 -4.096 -2.133l-.514 -.734a5 5 0 0 0 -4.096 -2.133h-3.897'/>" +
            "<path d='M21 7h-5.395a5 5 0 0 0 -4.098 2.135l-.51 .73a5 5 0 0 1 -4.097 2.135h-3.9'/>" +
            "<path d='M18 10l3 -3l-3 -3'/><path d='M18 20l3 -3l-3 -3'/>",
        ["search"] =
            "<path d='M3 10a7 7 0 1 0 14 0a7 7 0 1 0 -14 0'/><path d='M21 21l-6 -6'/><path d='M10 13l0 .01'/>" +
            "<path d='M10 10a1.5 1.5 0 1 0 -1.14 -2.474'/>",
        ["send"] =
            "<path d='M10 14l11 -11'/>" +
            "<path d='M21 3l-6.5 18a.55 .55 0 0 1 -1 0l-3.5 -7l-7 -3.5a.55 .55 0 0 1 0 -1l18 -6.5'/>",
        ["sign-out"] =
            "<path d='M14 8v-2a2 2 0 0 0 -2 -2h-7a2 2 0 0 0 -2 2v12a2 2 0 0 0 2 2h7a2 2 0 0 0 2 -2v-2'/>" +
            "<path d='M9 12h12l-3 -3'/><path d='M18 15l3 -3'/>",
        ["spec"] =
            "<path d='M14 3v4a1 1 0 0 0 1 1h4'/>" +
            "<path d='M17 21h-10a2 2 0 0 1 -2 -2v-14a2 2 0 0 1 2 -2h7l5 5v11a2 2 0 0 1 -2 2'/>" +
            "<path d='M10 12l4 4m0 -4l-4 4'/>",
        ["stack"] = "<path d='M12 4l-8 4l8 4l8 -4l-8 -4'/><path d='M4 12l8 4l8 -4'/><path d='M4 16l8 4l8 -4'/>",
        ["stopped"] = "<path d='M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0'/><path d='M10 10l4 4m0 -4l-4 4'/>",
        ["sun"] =
            "<path d='M8 12a4 4 0 1 0 8 0a4 4 0 1 0 -8 0'/>" +
            "<path d='M3 12h1m8 -9v1m8 8h1m-9 8v1m-6.4 -15.4l.7 .7m12.1 -.7l-.7 .7m0 11.4l.7 .7m-12.1 -.7l-.7 .7'/>",
        ["take"] =
            "<path d='M8 11v-3.5a1.5 1.5 0 0 1 3 0v2.5'/><path d='M11 9.5v-3a1.5 1.5 0 0 1 3 0v3.5'/>" +
            "<path d='M14 7.5a1.5 1.5 0 0 1 3 0v2.5'/>" +
            "<path d='M17 9.5a1.5 1.5 0 0 1 3 0v4.5a6 6 0 0 1 -6 6h-2h.208a6 6 0 0 1 -5.012 -2.7l-.196 -.3c-.312 -.479 -1.407 -2.388 -3.286 -5.728a1.5 1.5 0 0 1 .536 -2.022a1.867 1.867 0 0 1 2.28 .28l1.47 1.47'/>",
        ["tool"] = "<path d='M7 10h3v-3l-3.5 -3.5a6 6 0 0 1 8 8l6 6a2 2 0 0 1 -3 3l-6 -6a6 6 0 0 1 -8 -8l3.5 3.5'/>",
        ["triage"] =
            "<path d='M8 7a4 4 0 1 0 8 0a4 4 0 0 0 -8 0'/><path d='M6 21v-2a4 4 0 0 1 4 -4h3.5'/>" +
            "<path d='M19 22v.01'/><path d='M19 19a2.003 2.003 0 0 0 .914 -3.782a1.98 1.98 0 0 0 -2.414 .483'/>",
        ["warning"] =
            "<path d='M12 9v4'/>" +
            "<path d='M10.363 3.591l-8.106 13.534a1.914 1.914 0 0 0 1.636 2.871h16.214a1.914 1.914 0 0 0 1.636 -2.87l-8.106 -13.536a1.914 1.914 0 0 0 -3.274 0'/>" +
            "<path d='M12 16h.01'/>",
        ["working"] =
            "<path d='M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0'/><path d='M12 3v18'/><path d='M12 14l7 -7'/>" +
            "<path d='M12 19l8.5 -8.5'/><path d='M12 9l4.5 -4.5'/>",
    };
}
