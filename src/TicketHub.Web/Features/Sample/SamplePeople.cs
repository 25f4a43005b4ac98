using TicketHub.Domain.People;

namespace TicketHub.Web.Features.Sample;

/// <summary>Two solution centers, headquarters, three clients: invented, but of the shape that real ones have.</summary>
internal static class SamplePeople
{
    public const string Astana = "Центр решений, Астана";
    public const string Almaty = "Центр решений, Алматы";
    public const string Tcc = "Центр технологической консультации";
    public const string Research = "Департамент развития технологии";
    public const string Implementation = "Департамент внедрения решений";
    public const string Board = "Дирекция";

    public const string Bank = "Банк «Тенгри»: кредитный конвейер";
    public const string Energy = "Жайык Энерго: документооборот";
    public const string Clinic = "Клиника «Арай»: кадры";

    /// <summary>First name in Latin letters is the e-mail's first half and how the sample's requests refer to a person.</summary>
    public sealed record Member(string Key, string Name, Roles Role, string Department, params string[] Projects)
    {
        public string Email => Key + "@tickethub.example";
    }

    public static readonly IReadOnlyList<Member> All =
    [
        new("asel", "Асель Нурланова", Roles.Requester, Astana, Bank, Energy),
        new("timur", "Тимур Жаксыбеков", Roles.Requester, Astana, Bank),
        new("dina", "Дина Ермекова", Roles.Requester, Almaty, Clinic),
        new("saule", "Сауле Абдрахманова", Roles.Keeper, Astana, Energy),
        new("nurlan", "Нурлан Касымов", Roles.Keeper, Almaty, Clinic),
        new("aigerim", "Айгерим Сапарова", Roles.Agent, Tcc),
        new("daniyar", "Данияр Ахметов", Roles.Agent, Tcc),
        new("olga", "Ольга Ким", Roles.Lead, Tcc),
        new("marat", "Марат Оспанов", Roles.Head, Implementation),
        new("irina", "Ирина Вольская", Roles.Planner, Research),
        new("yerlan", "Ерлан Тулегенов", Roles.Engineer, Research),
        new("pavel", "Павел Дроздов", Roles.Engineer, Research),
        new("bolat", "Болат Сейтказин", Roles.RdHead, Research),
        new("gulnara", "Гульнара Ибраева", Roles.Manager, Astana, Bank, Energy),
        new("ruslan", "Руслан Мусин", Roles.Manager, Almaty, Clinic),
        new("zhanna", "Жанна Омарова", Roles.Coo, Board),
        new("admin", "Администратор", Roles.Admin, Board),
    ];
}
