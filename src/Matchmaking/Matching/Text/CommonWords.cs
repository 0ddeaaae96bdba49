namespace Matchmaking.Matching;

/// <summary>
/// Words and concepts that texts of every subject hold, in a file of a hundred records as in one of a million: a term table counts
/// them as if a third of the offers held them, however few offers it was built from.
/// </summary>
internal static class CommonWords
{
    /// <summary>Concepts that say how somebody helps, not with what.</summary>
    public static readonly string[] Concepts =
    [
        "training", "expert", "research", "data", "policy", "planning", "conservation", "monitoring", "community", "university", "technology",
        "equipment", "tool", "guideline", "network", "partnership", "governance", "awareness", "biodiversity", "ecosystem", "species", "project",
        "capacity-building", "sustainable-development", "sustainable-use", "environment", "management", "institution", "evaluation", "method",
        "advice", "tools", "technology-transfer", "joint-research", "institutional", "funding", "information", "country-national", "restoration-general",
        "CBD-SUBJECT-NAP-CB", "CBD-SUBJECT-STC", "CBD-SUBJECT-DEV", "CBD-SUBJECT-SUSE", "CBD-SUBJECT-SDEV", "CBD-SUBJECT-TTC",
    ];

    /// <summary>Words by language.</summary>
    public static readonly IReadOnlyDictionary<TermClass, string> Words = new Dictionary<TermClass, string>
    {
        [TermClass.English] = """
            able access achieve action activity actor address advice advise adviser agency aim annual apply application approach area assess assessment
            assist assistance association authority available base basic benefit best better biodiversity biological body bring build building campaign capacity
            case centre challenge change close collect come common community company condition conduct conservation conserve consultant consulting continue
            contribute control convention cooperation coordinate cost country course create current data day decision degree deliver department design
            develop development different direct district diversity document draft earlier ecosystem effective effort enable engage ensure environment
            environmental equipment establish evaluate evaluation exchange existing expand experience experienced expert expertise facility faculty field find focus
            framework full fund funding general give global goal good government group guide help high hold host identify impact implement implementation improve include
            increase information initiative institute institution integrate international issue join key knowledge lack large law lead learn level
            local long look lose main maintain make manage management manager mean measure member method methodology ministry model month national nation
            nature natural need network new number objective offer office officer official open operate order organization partner partnership people perform plan planning
            policy possible practical practice prepare present prevent priority private problem process produce product professional program project promote
            protect protection protocol provide public publish question range reduce region regional related report require research researcher resource respond
            result review rule run scale scheme school science scientific scientist sector seek select service set share show skill small social society solution
            specialist species staff stakeholder standard start state step strategic strategy strengthen strong student study subject success suitable support survey sustainable
            sustainability system take target team technical technician technique technology test thing threat time together tool topic train trainer training transfer type understand
            unit university various visit want way week well wide willing work worker workshop world write year young
            """,
        [TermClass.French] = """
            acteur action activité agence agent aide aider améliorer an année appliquer appui appuyer assistance atelier autorité base besoin bureau but cadre capacité centre
            chercheur coopération commun communauté conseil conseiller conservation consultant contribuer coordination créer création cours demande demander département
            développement développer différent disposer diversité biodiversité document donnée durable échange écosystème élaboration encadrement enseignement environnement
            environnemental équipe équipement étude évaluation exister expérience expert expertise faire fonds formation former formateur général gestion gestionnaire gouvernement
            groupe identifier important information initiative institut institution institutionnel intégration international jour laboratoire lieu local manque membre mesure méthode
            ministère mise moyen national nature naturel niveau nouveau objectif offre offrir organisation organisme outil partage partenaire partenariat pays permettre personnel
            personne plan planification politique population pratique préparation problème processus production programme projet promotion protection protéger public recherche réduire
            région régional renforcement renforcer réseau résultat ressource savoir scientifique secteur service session social société soutien spécialiste stage stratégie structure suivi
            système technicien technique technologie temps terrain thème travail travailler université vouloir zone
            """,
        [TermClass.Spanish] = """
            acción actividad actor agencia ámbito año apoyar apoyo área asesorar asesoramiento asesoría asistencia autoridad ayuda ayudar base beneficio biodiversidad biológico
            buscar calidad capacidad capacitación capacitar centro colaboración común comunidad comunitario condición conocimiento conservación conservar consultoría contribuir control cooperación
            crear curso dato demanda departamento desarrollar desarrollo disponible diversidad documento ecosistema elaboración equipo escuela especialista especie estado estrategia estudio
            evaluación evaluar experiencia experto facultad formación formar fortalecer fortalecimiento general gestión gestor gobierno grupo herramienta impacto implementación información
            iniciativa institución institucional instituto internacional investigación investigador laboratorio lograr local manejo marco medida medio ambiente ambiental mejorar meta método
            ministerio nacional natural naturaleza necesidad necesitar nivel nuevo objetivo ofrecer oferta oficina organización país participación personal persona plan planificación población
            política práctica problema proceso producción programa promover protección proyecto público querer realizar recurso red reducir región regional requerir resultado sector seguimiento servicio
            sistema social sociedad sostenible sostenibilidad socio solicitar técnica técnico tecnología tema trabajar trabajo taller universidad uso usar zona
            """,
        [TermClass.Russian] = """
            анализ база безопасность биологический биоразнообразие вид внедрение возможность вопрос время государственный год группа данные деятельность для долгосрочный задача
            знание институт информация использование исследование исследовательский кадры комплексный консультация консультационный контроль координация курс лаборатория международный мера
            местный метод методика методический министерство мониторинг наука научный национальный необходимый новый обеспечение область обмен обучать обучение общий объект окружающая
            оказывать опыт организация орган основа осуществление отдел оценка партнер партнерство план планирование повышение поддержка подготовка подход политика помощь помогать потребность
            предлагать предоставлять практика практический природа природный программа проблема проводить проект процесс работа развитие разработка разрабатывать район регион региональный результат
            рекомендация ресурс семинар система служба совет совместный содействие сотрудник сотрудничество сохранение специалист средство среда страна стратегия технический технология требоваться
            управление уровень услуга устойчивый участие ученый учреждение университет учет федеральный центр цель эксперт экспертный экологический экология экосистема эффективность нужный нужна нужны
            """,
        [TermClass.Arabic] = """
            إدارة أداة أدوات أساس إطار إعداد أنشطة نشاط بحث برنامج برامج بناء بيئة بيئي بيانات بيولوجي تدريب تعاون تحديد تحسين تحليل تخطيط تطوير تعزيز تقديم تقني تقنية تقييم تكنولوجيا
            تنفيذ تنمية تنوع توفير جهة جهود جودة حاجة احتاج يحتاج تحتاج نحتاج تطلب تبحث حكومة حماية حفظ صون خبرة خبير خبراء خدمة خدمات خطة دراسة دعم دولة دولي دولية دليل رصد مراقبة سياسة شراكة شبكة
            عمل علمي علوم فريق قدرة قدرات قسم قطاع قانون كلية مجال مجتمع محلي محلية مركز مساعدة مستدام مستدامة مشاركة مشروع مشاريع مشورة استشارة استشارية معرفة معلومات معهد مكتب
            منظمة مؤسسة مؤسسات موارد موظف نظام نهج نوع هدف هيئة وزارة وطني وطنية وكالة استخدام استراتيجية إقليم إقليمي عام عالمي جامعة
            """,
        [TermClass.Chinese] = """
            技术 培训 提供 开展 研究 保护 管理 监测 项目 合作 国际 国家 支持 咨询 专家 能力 建设 人员 系统 数据 信息 方法 环境 生态 发展 可持 持续 资源 利用 服务 调查 评估 规划 方案 工作
            部门 机构 经验 推广 分享 需要 希望 计划 协助 设计 分析 应用 实施 制定 加强 设备 平台 生物 多样 样性 物种 政策 战略 社区 地区 区域 示范 指导 学习 举办 方面 相关
            """,
    };
}
