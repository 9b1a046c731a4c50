import type { Copy } from './copy';
import { voicesOf } from './voices-of';

const about =
  'Notre promesse est simple : écouter, dire ce que nous allons faire, puis le faire bien. C’est ainsi que l’on revient, et que l’on amène ses amis.';

export const fr: Copy = {
  nouns: {
    restaurant: ['restaurant', 'un restaurant'],
    'street-food': ['cuisine de rue', 'une cuisine de rue'],
    cafe: ['café', 'un café'],
    bakery: ['boulangerie', 'une boulangerie'],
    'hair-salon': ['salon de coiffure', 'un salon de coiffure'],
    barber: ['barbier', 'un barbier'],
    beauty: ['institut de beauté', 'un institut de beauté'],
    tailor: ['atelier de couture', 'un atelier de couture'],
    florist: ['fleuriste', 'un fleuriste'],
    gym: ['salle de sport', 'une salle de sport'],
    yoga: ['studio de yoga', 'un studio de yoga'],
    clinic: ['cabinet médical', 'un cabinet médical'],
    dentist: ['cabinet dentaire', 'un cabinet dentaire'],
    law: ['cabinet d’avocats', 'un cabinet d’avocats'],
    accounting: ['cabinet comptable', 'un cabinet comptable'],
    photographer: ['studio photo', 'un studio photo'],
    hotel: ['maison d’hôtes', 'une maison d’hôtes'],
    workshop: ['garage', 'un garage'],
    repairs: ['service de dépannage', 'un service de dépannage'],
    cleaning: ['service de ménage', 'un service de ménage'],
    pets: ['maison des animaux', 'une maison pour animaux'],
    school: ['école', 'une école'],
    software: ['studio logiciel', 'un studio logiciel'],
    shop: ['boutique', 'une boutique'],
    general: ['atelier', 'une petite entreprise'],
  },
  voices: voicesOf(about, {
    food: {
      taglines: ['Venez avec une petite faim', 'La table est mise à {city}', 'Aux fourneaux depuis {year}'],
      lead: 'Nous cuisinons comme pour les nôtres : de bons produits, du temps et des assiettes généreuses.',
      heading: 'De notre cuisine',
      offers: [
        ['Pour commencer', 'De petites assiettes à partager.'],
        ['Le plat', 'Ce que nous faisons le mieux, préparé à la minute.'],
        ['Une douceur', 'Il reste toujours un peu de place.'],
      ],
      action: 'Réserver une table',
    },
    beauty: {
      taglines: ['Une heure rien que pour vous', 'Asseyez-vous. Respirez.', 'Aux petits soins depuis {year}'],
      lead: 'Nous écoutons d’abord. Vous repartez en étant vous-même, en mieux reposé.',
      heading: 'Nos soins',
      offers: [
        ['Coupe et forme', 'Pensées pour votre visage et vos matins.'],
        ['Couleur et détail', 'Avec un avis franc sur l’entretien.'],
        ['Soin', 'Un moment de calme qui se voit ensuite.'],
      ],
      action: 'Prendre rendez-vous',
    },
    craft: {
      taglines: [
        'Fait main, fait pour vous',
        'Le geste juste, sans hâte',
        'À la main, à {city}, depuis {year}',
      ],
      lead: 'Apportez une idée, une photo ou une simple envie. Nous apportons les mains et la patience.',
      heading: 'Notre travail',
      offers: [
        ['Sur mesure', 'De la première idée au dernier détail.'],
        ['Pour fêter', 'Mariages, fêtes et jours qui comptent.'],
        ['Retouches', 'De petits travaux, faits avec le même soin.'],
      ],
      action: 'Passer commande',
    },
    fitness: {
      taglines: ['Un peu plus fort qu’hier', 'Venez. Le reste suivra.', '{city} bouge ici'],
      lead: 'De la place pour bouger, et des gens qui retiennent votre prénom avant vos scores.',
      heading: 'S’entraîner ici',
      offers: [
        ['À votre rythme', 'L’espace est à vous, quand cela vous convient.'],
        ['En petit groupe', 'L’effort est plus léger à plusieurs.'],
        ['Débuter', 'Nous vous montrons tout, pas à pas.'],
      ],
      action: 'Essayer une séance',
    },
    health: {
      taglines: [
        'Des soins qui prennent leur temps',
        'Là quand il le faut',
        'Au service de {city} depuis {year}',
      ],
      lead: 'Vous racontez, nous écoutons jusqu’à comprendre. Puis nous expliquons, avec des mots simples.',
      heading: 'Comment nous aidons',
      offers: [
        ['Consultation', 'Pour ce qui fait mal et ce qui inquiète.'],
        ['Contrôle', 'Un regard tranquille, à temps.'],
        ['Suivi', 'Nous tenons à savoir comment vous allez.'],
      ],
      action: 'Prendre rendez-vous',
    },
    office: {
      taglines: ['Des réponses claires', 'À vos côtés, sans jargon', 'Au travail à {city} depuis {year}'],
      lead: 'Apportez le courrier que vous ne comprenez pas. Nous le lirons ensemble.',
      heading: 'Nos domaines',
      offers: [
        ['Conseil', 'Avant de signer, mieux vaut demander.'],
        ['Gestion', 'Tout en ordre et dans les délais.'],
        ['Accompagnement', 'Chaque étape expliquée avant d’être franchie.'],
      ],
      action: 'Demander un entretien',
    },
    stay: {
      taglines: ['Votre autre maison à {city}', 'Se réveiller au bon endroit', 'Restez une nuit de plus'],
      lead: 'Un lit bien fait, une nuit calme et quelqu’un à la porte qui se réjouit de vous voir.',
      heading: 'Votre séjour',
      offers: [
        ['À deux', 'Un bon lit et une fenêtre que l’on aime ouvrir.'],
        ['En famille', 'De la place pour tous, petits explorateurs compris.'],
        ['Alentour', 'Nous vous dirons où manger et où flâner.'],
      ],
      action: 'Demander une chambre',
    },
    trade: {
      taglines: [
        'Bien réparé, du premier coup',
        'Ça fuit, ça grince, ça coince ?',
        'Au travail à {city} depuis {year}',
      ],
      lead: 'Dites-nous ce qui se passe. Nous venons équipés et laissons tout propre.',
      heading: 'Ce que nous réparons',
      offers: [
        ['Urgences', 'Appelez d’abord, respirez ensuite.'],
        ['Réparations', 'Grandes ou petites, avec des pièces qui durent.'],
        ['Entretien', 'Un coup d’œil à temps évite le pire.'],
      ],
      action: 'Décrire le problème',
    },
    shop: {
      taglines: ['Choisi avec soin', 'Petite boutique, belles choses', 'Derrière le comptoir depuis {year}'],
      lead: 'On vient pour une chose et l’on repart avec celle que l’on cherchait sans le savoir.',
      heading: 'En rayon',
      offers: [
        ['Nouveautés', 'Ce que nous venons de déballer.'],
        ['Les fidèles', 'Ce que l’on nous redemande toujours.'],
        ['À offrir', 'Dites-nous pour qui, nous emballons.'],
      ],
      action: 'Passer à la boutique',
    },
    digital: {
      taglines: ['Moins de corvées, plus de travail', 'L’outil qui sait se faire oublier', 'Conçu à {city}'],
      lead: '{name} prend en charge ce que personne n’aime faire, et le rend rapide et clair.',
      heading: 'Ce que cela fait',
      offers: [
        ['Tout au même endroit', 'Plus besoin de fouiller messages et tableaux.'],
        ['Clair d’un regard', 'Ce qui est fait, ce qui reste à faire.'],
        ['Vos données sont à vous', 'Emportez-les quand vous voulez.'],
      ],
      action: 'Demander une visite',
    },
    learning: {
      taglines: [
        'D’abord curieux, bientôt savant',
        'L’instant où tout s’éclaire',
        'On apprend à {city} depuis {year}',
      ],
      lead: 'Nous avançons au pas de chacun. C’est ainsi que vient le « ah, j’ai compris ! ».',
      heading: 'Ce que nous enseignons',
      offers: [
        ['Pour débuter', 'Rien à savoir d’avance, juste un peu de curiosité.'],
        ['Rattraper', 'Nous cherchons la pièce qui manque.'],
        ['En tête-à-tête', 'Un cours taillé pour une seule personne.'],
      ],
      action: 'Demander un premier cours',
    },
    general: {
      taglines: [
        'Du bon travail, fait avec soin',
        'Assez petits pour connaître votre nom',
        'À {city}, depuis {year}',
      ],
      lead: 'Dites-nous ce qu’il vous faut. Nous vous dirons franchement si nous sommes les bons.',
      heading: 'Ce que nous faisons',
      offers: [
        ['Écouter', 'Pour que la suite tombe juste.'],
        ['Faire', 'Avec les mains, avec cœur et à l’heure.'],
        ['Rester là', 'Car l’an prochain aussi, tout doit aller.'],
      ],
      action: 'Nous écrire',
    },
  }),
  introductions: [
    '{name} : {product} à {city}, depuis {year}.',
    '{name} est {noun} à {city}, depuis {year}.',
    '{name} est {noun} à {city}.',
    '{name} est {noun}, depuis {year}.',
    '{name} est {noun}.',
  ],
  offerNavigation: {
    food: 'Carte',
    beauty: 'Soins',
    craft: 'Atelier',
    fitness: 'Cours',
    health: 'Soins',
    office: 'Services',
    stay: 'Séjour',
    trade: 'Services',
    shop: 'Boutique',
    digital: 'Produit',
    learning: 'Cours',
    general: 'Services',
  },
  sections: {
    about: {
      navigation: 'À propos',
      headings: ['Qui nous sommes', 'Enchantés', 'En quelques mots'],
      texts: ['{name} est {noun}.'],
    },
    gallery: {
      navigation: 'Images',
      headings: ['Un coup d’œil', 'De plus près'],
      texts: ['Les images le disent plus vite que nous.'],
    },
    story: {
      navigation: 'Histoire',
      headings: ['Depuis {year}', 'Tout a commencé à {city}', 'Le chemin'],
      texts: [
        'Nous avons ouvert en {year}. Beaucoup a changé autour de nous depuis ; ce à quoi nous tenons, non.',
        'C’est à {city} que nous avons appris notre métier, et c’est ici que nous l’exerçons. Nous connaissons les rues et les gens, et de plus en plus de gens nous connaissent.',
        'Nous avons commencé avec ce que nous avions, de notre mieux, et gardé ce qui faisait revenir.',
      ],
    },
    steps: {
      navigation: 'Comment',
      headings: ['C’est tout simple', 'En trois temps'],
      texts: ['Rien de compliqué. Voici comment nous travaillons.'],
    },
    questions: {
      navigation: 'Questions',
      headings: ['Bon à savoir', 'Vous vous demandez'],
      texts: ['Et si la vôtre manque, posez-la-nous.'],
    },
    visit: {
      navigation: 'Venir',
      headings: ['Venez nous voir', 'À bientôt'],
      texts: ['Venez comme vous êtes.', 'Au plaisir de vous voir à {city}.'],
    },
    contact: {
      navigation: 'Contact',
      headings: ['Parlons-en', 'Dites bonjour'],
      texts: ['Dites-nous ce que vous avez en tête, nous nous occupons de la suite.'],
    },
  },
  offerText: [
    'Prenez votre temps et posez toutes vos questions.',
    'Ce que nous faisons chaque jour, et aimons bien faire.',
  ],
  browse: { menu: 'Voir la carte', offer: 'Voir ce que nous faisons' },
  steps: [
    [
      { title: 'Dites bonjour', text: 'En quelques mots : ce qu’il vous faut, et quand.' },
      { title: 'On prévoit ensemble', text: 'Vous savez ce qui est possible avant que rien ne commence.' },
      { title: 'C’est fait', text: 'Avec soin, et vous toujours au courant.' },
    ],
  ],
  questions: [
    { title: 'Où vous trouver ?', text: 'À {city}. Passez nous dire bonjour.' },
    { title: 'Depuis quand existez-vous ?', text: 'Depuis {year}, et avec la même envie.' },
    {
      title: 'Puis-je demander avant de choisir ?',
      text: 'Bien sûr. Mieux vaut dix réponses qu’un seul doute.',
    },
    { title: 'Puis-je venir accompagné ?', text: 'Avec plaisir. La compagnie est toujours bienvenue.' },
    {
      title: 'Et si quelque chose ne va pas ?',
      text: 'Dites-le-nous. Nous voulons que vous soyez content, et nous corrigeons.',
    },
  ],
  facts: { phone: 'Téléphone', email: 'E-mail', address: 'Adresse', hours: 'Horaires' },
  audience: 'Les voisins et les gens de passage',
  tone: 'Chaleureux et concret',
  scenes: ['Le lieu, un beau jour', 'Des mains au travail', 'Un détail de près', 'Tout est prêt'],
};
